// The figures of some reports, by year.
UNWIND $readings AS reading
MATCH (x:Disclosure {reading: reading})-[:STATES]->(f:Figure)
WHERE ($indicators IS NULL OR f.indicator IN $indicators)
  AND (coalesce(f.key, true) OR NOT $keyOnly)
RETURN x.id AS disclosure, f {
  .id, .reading, .indicator, .point, .label, .year, .value, .unit, .normalisedValue, .normalisedUnit,
  .approximate, .key, .from, .to, .boundary, .boundaryWords, .quote, .start, .end, .page
} AS row
ORDER BY f.indicator, f.year, f.reading, f.position
