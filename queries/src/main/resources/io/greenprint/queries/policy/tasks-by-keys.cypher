// Tasks of the pinned readings, by key.
UNWIND $keys AS key
MATCH (t:Task {id: key.id, reading: key.reading})
RETURN key.at AS at, t {
  .id, .reading, .position, .title, .path, .part, .parts, .text, .textStart, .textEnd,
  .group, .groupStart, .groupEnd, .openEnded, .page, .assignments,
  .deadline, .deadlineFrom, .deadlineTo, .deadlinePrecision, .deadlineRecurs
} AS row
