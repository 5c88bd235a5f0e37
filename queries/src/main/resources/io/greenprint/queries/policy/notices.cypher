// A page of the notices of all documents, in the order of the texts.
MATCH (x:ApplicationNotice)
WHERE x.reading >= $afterReading
  AND x.reading < $before AND NOT x.reading IN $hidden
  AND ($text IS NULL OR x.subject CONTAINS $text)
  AND ($openOn IS NULL
    OR (x.closes >= $openOn AND (x.opens IS NULL OR x.opens <= $openOn)))
  AND (x.reading > $afterReading
    OR (x.reading = $afterReading AND x.position > $afterPosition))
WITH x
ORDER BY x.reading, x.position
LIMIT $limit
RETURN x {
  .id, .reading, .position, .subject, .opens, .closes, .window, .windowStart, .windowEnd,
  .conditions, .amounts, .materials, .conditionSpans, .amountSpans, .materialSpans,
  .office, .officeStart, .officeEnd, .page
} AS row
