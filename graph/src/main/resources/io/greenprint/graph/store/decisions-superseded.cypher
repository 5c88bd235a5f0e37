// Earlier decisions about the same field of the same fact.
MATCH (d:Decision {document: $document, status: 'ACTIVE', field: $field})-[s:SETTLES]->(x {id: $fact, reading: $reading})
WHERE d.id <> $id
RETURN d.id AS id, s.was AS was
