// A page of the registers of all documents, in the order of the texts.
MATCH (x:Register)
WHERE x.reading >= $afterReading
  AND x.reading < $before AND NOT x.reading IN $hidden
  AND ($kinds IS NULL OR x.kind IN $kinds)
  AND ($text IS NULL OR x.name CONTAINS $text)
  AND (x.reading > $afterReading
    OR (x.reading = $afterReading AND x.position > $afterPosition))
WITH x
ORDER BY x.reading, x.position
LIMIT $limit
RETURN x {
  .id, .reading, .position, .path, .name, .kind, .quote, .start, .end, .page
} AS row
