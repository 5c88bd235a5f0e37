// How many conditions there are of some documents.
MATCH (x:Condition)
WHERE x.reading IN $readings
  AND x.reading >= $afterReading
  AND ($effects IS NULL OR x.effect IN $effects)
  AND ($text IS NULL OR x.quote CONTAINS $text OR x.subject CONTAINS $text)
RETURN count(x) AS count
