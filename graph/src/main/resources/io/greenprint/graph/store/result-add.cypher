MERGE (x:Result {id: $id})
SET x += $properties
