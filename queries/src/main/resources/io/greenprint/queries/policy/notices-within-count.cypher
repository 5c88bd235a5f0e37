// How many notices there are of some documents.
MATCH (x:ApplicationNotice)
WHERE x.reading IN $readings
  AND x.reading >= $afterReading
  AND ($text IS NULL OR x.subject CONTAINS $text)
  AND ($openOn IS NULL
    OR (x.closes >= $openOn AND (x.opens IS NULL OR x.opens <= $openOn)))
RETURN count(x) AS count
