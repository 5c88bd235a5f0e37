// The targets that are due next, soonest first.
MATCH (x:Target)
WHERE x.deadlineTo >= $from AND x.deadlineTo < $until
  AND x.reading < $before AND NOT x.reading IN $hidden
WITH x
ORDER BY x.deadlineTo, x.reading, x.position
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
