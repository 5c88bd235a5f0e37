MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (a:Assignment {id: row.id, reading: $reading})
SET a += row.properties
MERGE (r)-[:GIVES]->(a)
