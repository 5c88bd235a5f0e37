// How many targets there are of some documents.
MATCH (x:Target)
WHERE x.reading IN $readings
  AND x.reading >= $afterReading
  AND ($metric IS NULL OR x.metric CONTAINS $metric OR x.subject CONTAINS $metric)
  AND ($dueBefore IS NULL OR x.deadlineTo < $dueBefore)
RETURN count(x) AS count
