// One result on record, in the shape of a decision.
MATCH (x:Result {id: $id})
RETURN x {
  .id, .document, .quote, .why, value: x.value + x.unit, by: x.recordedBy, at: x.recordedAt,
  subject: 'Result', field: '', status: 'ACTIVE'
} AS row
