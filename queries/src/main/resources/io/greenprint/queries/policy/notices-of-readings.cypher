// The application windows of each of some documents.
UNWIND $keys AS key
MATCH (x:ApplicationNotice {reading: key.reading})
RETURN key.at AS at, x {
  .id, .reading, .position, .subject, .opens, .closes, .window, .windowStart, .windowEnd,
  .conditions, .amounts, .materials, .conditionSpans, .amountSpans, .materialSpans,
  .office, .officeStart, .officeEnd, .page
} AS row
ORDER BY at, x.position
