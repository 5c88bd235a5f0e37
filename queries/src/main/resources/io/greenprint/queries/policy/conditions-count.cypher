// How many conditions there are of all documents.
MATCH (x:Condition)
WHERE x.reading >= $afterReading
  AND x.reading < $before AND NOT x.reading IN $hidden
  AND ($effects IS NULL OR x.effect IN $effects)
  AND ($text IS NULL OR x.quote CONTAINS $text OR x.subject CONTAINS $text)
RETURN count(x) AS count
