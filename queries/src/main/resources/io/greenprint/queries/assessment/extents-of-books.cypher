// How far firms say that subjects are covered.
MATCH (b:AnswerBook)-[:HOLDS]->(a:Answer)
WHERE b.id IN $books
RETURN b.id AS book, collect(a.subject) AS subjects, collect(a.extent) AS extents
