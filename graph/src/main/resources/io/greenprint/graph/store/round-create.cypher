MERGE (r:Round {id: $id})
ON CREATE SET r += $properties
