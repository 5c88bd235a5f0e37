MATCH (x:Finding {id: $id})
WHERE coalesce(x.reading, -1) = $reading
SET x += $properties
