// Unit of a target in each reading. The comparison lets the index of (id, reading) be used.
MATCH (x:Target {id: $id})
WHERE x.reading >= 0
RETURN x.reading AS reading, x.unit AS unit
