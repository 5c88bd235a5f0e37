// Tasks of the view whose text holds one of some phrases, in the order of the texts.
MATCH (t:Task)
WHERE t.reading < $before AND NOT t.reading IN $hidden
  AND any(phrase IN $phrases WHERE t.text CONTAINS phrase)
RETURN t {
  .id, .reading, .position, .title, .path, .part, .parts, .text, .textStart, .textEnd,
  .group, .groupStart, .groupEnd, .openEnded, .page, .assignments,
  .deadline, .deadlineFrom, .deadlineTo, .deadlinePrecision, .deadlineRecurs
} AS row
ORDER BY t.reading, t.position
LIMIT $first
