// Readings that have an assignment. The comparison lets the index of (id, reading) be used.
MATCH (a:Assignment {id: $id})
WHERE a.reading >= 0
RETURN a.reading AS reading
