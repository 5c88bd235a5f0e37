UNWIND $rows AS row
MATCH (s:Section {id: row.section, reading: $reading})
MERGE (x:Target {id: row.id, reading: $reading})
SET x += row.properties
MERGE (s)-[:SETS]->(x)
