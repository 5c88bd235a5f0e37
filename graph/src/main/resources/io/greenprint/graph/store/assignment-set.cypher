MATCH (x:Assignment {id: $id, reading: $reading})
SET x += $properties
