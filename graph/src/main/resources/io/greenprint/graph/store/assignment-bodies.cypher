UNWIND $rows AS row
MATCH (a:Assignment {id: row.id, reading: $reading})
MATCH (b:Body {id: row.body})
MERGE (a)-[:TO]->(b)
