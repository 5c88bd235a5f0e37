MATCH (x:Finding {id: $id, reading: $reading})
SET x += $properties
