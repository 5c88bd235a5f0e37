// Moves an assessment on; the transition keeps which version of each answer held then.
MATCH (s:Assessment {id: $assessment})
MATCH (b:AnswerBook {id: $book})
OPTIONAL MATCH (b)-[:HOLDS]->(a:Answer)
WITH s, a
ORDER BY a.subject
WITH s, collect(a.subject) AS subjects, collect(a.version) AS versions
CREATE (s)-[:WENT]->(t:Transition {id: $properties.id})
SET t += $properties, t.subjects = subjects, t.versions = versions,
  s.state = t.to, s.version = t.version
RETURN s {.*} AS row
