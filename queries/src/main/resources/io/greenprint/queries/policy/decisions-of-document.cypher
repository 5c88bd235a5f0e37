// What people settled about a document, results on record too, newest first.
CALL {
  MATCH (d:Decision {document: $document})
  RETURN d {
    .id, .subject, .field, .document, .quote, .by, .at, .why, .status,
    value: CASE WHEN d.field = 'body' AND d.value <> ''
      THEN head(COLLECT { MATCH (d)-[:CHOOSES]->(b:Body {id: d.value}) RETURN b.name })
      ELSE d.value END
  } AS row
  UNION ALL
  MATCH (x:Result {document: $document})
  RETURN x {
    .id, .document, .quote, .why, value: x.value + x.unit, by: x.recordedBy, at: x.recordedAt,
    subject: 'Result', field: '', status: 'ACTIVE'
  } AS row
}
RETURN row
ORDER BY row.at DESC, row.id
