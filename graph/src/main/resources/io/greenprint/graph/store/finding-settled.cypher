MATCH (d:Decision {id: $decision})
MATCH (x:Finding {id: $id})
WHERE coalesce(x.reading, -1) = $reading
MERGE (d)-[s:SETTLES]->(x)
SET s.was = $was
