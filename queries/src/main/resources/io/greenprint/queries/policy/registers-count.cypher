// How many registers there are of all documents.
MATCH (x:Register)
WHERE x.reading >= $afterReading
  AND x.reading < $before AND NOT x.reading IN $hidden
  AND ($kinds IS NULL OR x.kind IN $kinds)
  AND ($text IS NULL OR x.name CONTAINS $text)
RETURN count(x) AS count
