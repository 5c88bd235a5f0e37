// Sections of the pinned readings, by key.
UNWIND $keys AS key
MATCH (s:Section {id: key.id, reading: key.reading})
RETURN key.at AS at, s {
  .id, .reading, .position, .level, .marker, .heading, .path, .text, .page, .headingStart,
  .headingEnd, .bodyStart
} AS row
