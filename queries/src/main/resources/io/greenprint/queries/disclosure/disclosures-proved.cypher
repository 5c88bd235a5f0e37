// What some reports disclose, in the order of the indicator library, with the words and the figures that
// answer for each.
UNWIND $readings AS reading
MATCH (x:Disclosure {reading: reading})
OPTIONAL MATCH (x)-[:BORNE_OUT_BY]->(e:Evidence)
WITH x, e
ORDER BY e.position
WITH x, collect(e {
  .reading, .point, .trigger, .indexRow, .quote, .start, .end, .page
}) AS proofs
OPTIONAL MATCH (x)-[:STATES]->(f:Figure)
WHERE coalesce(f.key, true)
WITH x, proofs, f
ORDER BY f.year, f.position
WITH x, proofs, collect(f {
  .id, .reading, .indicator, .point, .label, .year, .value, .unit, .normalisedValue, .normalisedUnit,
  .approximate, .key, .from, .to, .boundary, .boundaryWords, .quote, .start, .end, .page
}) AS figures
RETURN x {.reading, .indicator, .status, .coverage, .points} AS row, proofs, figures
ORDER BY x.reading, x.position
