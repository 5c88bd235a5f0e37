MATCH (e:Enterprise {id: $enterprise})
MERGE (x:CarbonResult {id: $id})
ON CREATE SET x += $properties
MERGE (x)-[:RESULT_FOR]->(e)
RETURN x.id AS id
