MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (x:Target {id: row.id, reading: $reading})
SET x += row.properties
MERGE (r)-[:SETS]->(x)
