UNWIND $rows AS row
MATCH (s:Section {id: row.section, reading: $reading})
MERGE (x:Register {id: row.id, reading: $reading})
SET x += row.properties
MERGE (s)-[:USES]->(x)
