// The conditions of each of some documents, in the order of the text.
UNWIND $keys AS key
MATCH (x:Condition {reading: key.reading})
RETURN key.at AS at, x {
  .id, .reading, .position, .subject, .metric, .operator, .value, .unit, .effect, .consequence,
  .quote, .start, .end, .page
} AS row
ORDER BY at, x.position
