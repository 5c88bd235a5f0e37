// The firms that a round invites, each with its assessment and the version of its answers.
MATCH (r:Round {id: $id})-[:INVITES]->(e:Enterprise)
OPTIONAL MATCH (e)<-[:OF]-(s:Assessment)
WHERE s.framework = r.framework AND s.year = r.year
OPTIONAL MATCH (s)-[:DRAWS_ON]->(b:AnswerBook)
RETURN e {.id, .name, .creditCode} AS enterprise, s {.*} AS assessment,
  b.id AS book, b.version AS bookVersion,
  [(s)-[:WENT]->(t:Transition) WHERE t.to = 'SUBMITTED' | t.at] AS submitted
ORDER BY e.name, e.id
