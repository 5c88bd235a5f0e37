// The other firms that handed an assessment in against a framework for a year.
MATCH (s:Assessment {framework: $framework, year: $year})-[:OF]->(e:Enterprise)
WHERE s.id <> $except AND s.state IN ['SUBMITTED', 'ACCEPTED']
MATCH (s)-[:DRAWS_ON]->(b:AnswerBook)
RETURN e {.id, .name, .creditCode} AS enterprise, s {.*} AS assessment,
  b.id AS book, b.version AS bookVersion, [] AS submitted
