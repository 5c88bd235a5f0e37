UNWIND $rows AS row
MATCH (x:Disclosure {id: row.disclosure, reading: $reading})
MERGE (e:Evidence {id: row.id, reading: $reading})
SET e += row.properties
MERGE (x)-[:BORNE_OUT_BY]->(e)
