// Tasks whose heading or text holds some words.
MATCH (t:Task)
WHERE t.title CONTAINS $words OR t.text CONTAINS $words
RETURN DISTINCT t.id AS id
LIMIT $limit
