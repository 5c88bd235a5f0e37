MATCH (x:Result {document: $document})
RETURN x.id AS id, x.document AS document, x.quote AS quote, x.occurrence AS occurrence, x.fact AS fact, x.value AS value
ORDER BY x.recordedAt, x.id
