// A page of the conditions of some documents, in the order of the texts.
MATCH (x:Condition)
WHERE x.reading IN $readings
  AND x.reading >= $afterReading
  AND ($effects IS NULL OR x.effect IN $effects)
  AND ($text IS NULL OR x.quote CONTAINS $text OR x.subject CONTAINS $text)
  AND (x.reading > $afterReading
    OR (x.reading = $afterReading AND x.position > $afterPosition))
WITH x
ORDER BY x.reading, x.position
LIMIT $limit
RETURN x {
  .id, .reading, .position, .subject, .metric, .operator, .value, .unit, .effect, .consequence,
  .quote, .start, .end, .page
} AS row
