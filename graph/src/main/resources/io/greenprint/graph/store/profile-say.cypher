MATCH (e:Enterprise {id: $enterprise})
MERGE (x:ProfileFact {id: $id})
ON CREATE SET x += $properties
MERGE (x)-[:SAID_OF]->(e)
RETURN x.id AS id
