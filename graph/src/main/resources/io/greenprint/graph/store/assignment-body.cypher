// body: '' for none
MATCH (x:Assignment {id: $id, reading: $reading})
OPTIONAL MATCH (x)-[old:TO]->(:Body)
DELETE old
WITH DISTINCT x
MATCH (b:Body {id: $body})
MERGE (x)-[:TO]->(b)
