// One task by its id, in the visible reading.
MATCH (t:Task {id: $id})
WHERE t.reading < $before AND NOT t.reading IN $hidden
RETURN t {
  .id, .reading, .position, .title, .path, .part, .parts, .text, .textStart, .textEnd,
  .group, .groupStart, .groupEnd, .openEnded, .page, .assignments,
  .deadline, .deadlineFrom, .deadlineTo, .deadlinePrecision, .deadlineRecurs
} AS row
