// How many notices there are of all documents.
MATCH (x:ApplicationNotice)
WHERE x.reading >= $afterReading
  AND x.reading < $before AND NOT x.reading IN $hidden
  AND ($text IS NULL OR x.subject CONTAINS $text)
  AND ($openOn IS NULL
    OR (x.closes >= $openOn AND (x.opens IS NULL OR x.opens <= $openOn)))
RETURN count(x) AS count
