// One decision; a body is told by its name.
MATCH (d:Decision {id: $id})
RETURN d {
  .id, .subject, .field, .document, .quote, .by, .at, .why, .status,
  value: CASE WHEN d.field = 'body' AND d.value <> ''
    THEN head(COLLECT { MATCH (d)-[:CHOOSES]->(b:Body {id: d.value}) RETURN b.name })
    ELSE d.value END
} AS row
