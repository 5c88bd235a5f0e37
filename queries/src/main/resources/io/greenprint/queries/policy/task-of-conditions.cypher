// The task in which each of some conditions stands.
UNWIND $keys AS key
MATCH (:Condition {id: key.id, reading: key.reading})<-[:BINDS]-(t:Task)
RETURN key.at AS at, t {
  .id, .reading, .position, .title, .path, .part, .parts, .text, .textStart, .textEnd,
  .group, .groupStart, .groupEnd, .openEnded, .page, .assignments,
  .deadline, .deadlineFrom, .deadlineTo, .deadlinePrecision, .deadlineRecurs
} AS row
