// How many registers there are of some documents.
MATCH (x:Register)
WHERE x.reading IN $readings
  AND x.reading >= $afterReading
  AND ($kinds IS NULL OR x.kind IN $kinds)
  AND ($text IS NULL OR x.name CONTAINS $text)
RETURN count(x) AS count
