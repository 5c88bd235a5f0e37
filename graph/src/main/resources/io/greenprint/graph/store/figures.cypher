UNWIND $rows AS row
MATCH (x:Disclosure {id: row.disclosure, reading: $reading})
MERGE (f:Figure {id: row.id, reading: $reading})
SET f += row.properties
MERGE (x)-[:STATES]->(f)
