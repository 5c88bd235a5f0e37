MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (x:Register {id: row.id, reading: $reading})
SET x += row.properties
MERGE (r)-[:USES]->(x)
