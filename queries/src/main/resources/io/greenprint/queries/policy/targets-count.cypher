// How many targets there are of all documents.
MATCH (x:Target)
WHERE x.reading >= $afterReading
  AND x.reading < $before AND NOT x.reading IN $hidden
  AND ($metric IS NULL OR x.metric CONTAINS $metric OR x.subject CONTAINS $metric)
  AND ($dueBefore IS NULL OR x.deadlineTo < $dueBefore)
RETURN count(x) AS count
