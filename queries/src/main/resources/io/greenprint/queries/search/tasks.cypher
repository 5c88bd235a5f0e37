// Tasks of a document with the bodies in them and the words that name these.
MATCH (t:Task {reading: $reading})
OPTIONAL MATCH (t)-[:HAS]->(:Assignment)-[:TO]->(b:Body)
WITH t, collect(DISTINCT b.name) AS bodies
RETURN t.id AS id, t.title AS title, t.text AS text, t.group AS group, t.deadlineTo AS due, bodies
