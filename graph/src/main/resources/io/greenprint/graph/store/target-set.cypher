MATCH (x:Target {id: $id, reading: $reading})
SET x += $properties
