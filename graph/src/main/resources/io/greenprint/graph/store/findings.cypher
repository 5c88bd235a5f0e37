MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (f:Finding {id: row.id, reading: $reading})
SET f += row.properties
MERGE (r)-[:REPORTS]->(f)
