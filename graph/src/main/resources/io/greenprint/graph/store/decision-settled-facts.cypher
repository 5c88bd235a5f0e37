MATCH (d:Decision {id: $id, status: 'ACTIVE'})-[s:SETTLES]->(x)
RETURN d.subject AS subject, d.field AS field, d.document AS document, x.id AS fact,
  coalesce(x.reading, -1) AS reading, s.was AS was
