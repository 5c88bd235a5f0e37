// Tasks to ask for.
MATCH (t:Task)
RETURN t.id AS id
ORDER BY id
LIMIT 5000
