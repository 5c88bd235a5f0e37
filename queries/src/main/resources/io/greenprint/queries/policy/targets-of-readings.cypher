// The targets of each of some documents, in the order of the text.
UNWIND $keys AS key
MATCH (x:Target {reading: key.reading})
RETURN key.at AS at, x {
  .id, .reading, .position, .path, .metric, .subject, .operator, .value, .unit, .normalisedValue,
  .normalisedUnit, .baselineYear, .hedge, .setter, .quote, .start, .end, .page,
  .deadline, .deadlineFrom, .deadlineTo, .deadlinePrecision, .deadlineRecurs,
  results: COLLECT {
    MATCH (x)<-[:RESULT_OF]-(result:Result)
    RETURN result {.value, .unit, .date, .definition, .body, .source}
  }
} AS row
ORDER BY at, x.position
