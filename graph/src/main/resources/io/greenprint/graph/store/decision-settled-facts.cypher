MATCH (d:Decision {id: $id, status: 'ACTIVE'})-[s:SETTLES]->(x)
RETURN d.subject AS subject, d.field AS field, d.document AS document, x.id AS fact, x.reading AS reading, s.was AS was
