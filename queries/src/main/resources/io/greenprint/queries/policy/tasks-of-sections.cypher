// Tasks that each of some sections orders itself.
UNWIND $keys AS key
MATCH (:Section {id: key.id, reading: key.reading})-[:ORDERS]->(t:Task)
RETURN key.at AS at, t {
  .id, .reading, .position, .title, .path, .part, .parts, .text, .textStart, .textEnd,
  .group, .groupStart, .groupEnd, .openEnded, .page, .assignments,
  .deadline, .deadlineFrom, .deadlineTo, .deadlinePrecision, .deadlineRecurs
} AS row
ORDER BY at, t.position
