// Earlier decisions about the same field of the same fact.
MATCH (d:Decision {document: $document, status: 'ACTIVE', field: $field})-[s:SETTLES]->(x {id: $fact})
WHERE d.id <> $id AND coalesce(x.reading, -1) = $reading
RETURN d.id AS id, s.was AS was
