MATCH (d:Decision {id: $decision})
MATCH (x:Target {id: $id, reading: $reading})
MERGE (d)-[s:SETTLES]->(x)
SET s.was = $was
