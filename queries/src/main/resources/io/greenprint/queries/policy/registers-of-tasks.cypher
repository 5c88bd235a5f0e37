// The registers in each of some tasks, in the order of the text.
UNWIND $keys AS key
MATCH (:Task {id: key.id, reading: key.reading})-[:USES]->(x:Register)
RETURN key.at AS at, x {
  .id, .reading, .position, .path, .name, .kind, .quote, .start, .end, .page
} AS row
ORDER BY at, x.position
