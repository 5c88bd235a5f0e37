// The task in which each of some targets stands.
UNWIND $keys AS key
MATCH (:Target {id: key.id, reading: key.reading})<-[:SETS]-(t:Task)
RETURN key.at AS at, t {
  .id, .reading, .position, .title, .path, .part, .parts, .text, .textStart, .textEnd,
  .group, .groupStart, .groupEnd, .openEnded, .page, .assignments,
  .deadline, .deadlineFrom, .deadlineTo, .deadlinePrecision, .deadlineRecurs
} AS row
