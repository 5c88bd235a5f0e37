// A page of the targets of all documents, in the order of the texts.
MATCH (x:Target)
WHERE x.reading >= $afterReading
  AND x.reading < $before AND NOT x.reading IN $hidden
  AND ($metric IS NULL OR x.metric CONTAINS $metric OR x.subject CONTAINS $metric)
  AND ($dueBefore IS NULL OR x.deadlineTo < $dueBefore)
  AND (x.reading > $afterReading
    OR (x.reading = $afterReading AND x.position > $afterPosition))
WITH x
ORDER BY x.reading, x.position
LIMIT $limit
RETURN x {
  .id, .reading, .position, .path, .metric, .subject, .operator, .value, .unit, .normalisedValue,
  .normalisedUnit, .baselineYear, .hedge, .setter, .quote, .start, .end, .page,
  .deadline, .deadlineFrom, .deadlineTo, .deadlinePrecision, .deadlineRecurs,
  results: COLLECT {
    MATCH (x)<-[:RESULT_OF]-(result:Result)
    RETURN result {.value, .unit, .date, .definition, .body, .source}
  }
} AS row
