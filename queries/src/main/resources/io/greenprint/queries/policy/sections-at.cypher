// The innermost section that holds each of some places of the text.
UNWIND $keys AS key
CALL {
  WITH key
  MATCH (s:Section {reading: key.reading})
  WHERE s.headingStart <= key.start AND key.start < s.bodyEnd
  RETURN s
  ORDER BY s.level DESC, s.position DESC
  LIMIT 1
}
RETURN key.at AS at, s {
  .id, .reading, .position, .level, .marker, .heading, .path, .text, .page, .headingStart,
  .headingEnd, .bodyStart
} AS row
