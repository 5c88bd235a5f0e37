MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (n:ApplicationNotice {id: row.id, reading: $reading})
SET n += row.properties
MERGE (r)-[:OPENS]->(n)
