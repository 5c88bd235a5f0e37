UNWIND $rows AS row
MATCH (s:Section {id: row.section, reading: $reading})
MERGE (x:Condition {id: row.id, reading: $reading})
SET x += row.properties
MERGE (s)-[:BINDS]->(x)
