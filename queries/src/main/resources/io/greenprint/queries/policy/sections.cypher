// A page of the outline of a document.
MATCH (s:Section {reading: $reading})
WHERE s.position > $afterPosition AND ($maxLevel IS NULL OR s.level <= $maxLevel)
WITH s
ORDER BY s.position
LIMIT $limit
RETURN s {
  .id, .reading, .position, .level, .marker, .heading, .path, .text, .page, .headingStart,
  .headingEnd, .bodyStart
} AS row
