MATCH (d:Decision {document: $document, status: 'ACTIVE'})
RETURN d.id AS id, d.subject AS subject, d.field AS field, d.value AS value, d.document AS document,
  d.quote AS quote, d.occurrence AS occurrence, d.fact AS fact, d.code AS code
ORDER BY d.at, d.id
