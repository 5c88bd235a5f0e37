// The conditions in each of some tasks, in the order of the text.
UNWIND $keys AS key
MATCH (:Task {id: key.id, reading: key.reading})-[:BINDS]->(x:Condition)
RETURN key.at AS at, x {
  .id, .reading, .position, .subject, .metric, .operator, .value, .unit, .effect, .consequence,
  .quote, .start, .end, .page
} AS row
ORDER BY at, x.position
