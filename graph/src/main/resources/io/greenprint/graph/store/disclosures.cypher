MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (x:Disclosure {id: row.id, reading: $reading})
SET x += row.properties
MERGE (r)-[:DISCLOSES]->(x)
