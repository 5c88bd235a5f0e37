MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (x:Condition {id: row.id, reading: $reading})
SET x += row.properties
MERGE (r)-[:BINDS]->(x)
