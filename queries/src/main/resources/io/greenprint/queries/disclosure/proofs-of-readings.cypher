// The words that bear out what some reports disclose, best first.
UNWIND $readings AS reading
MATCH (x:Disclosure {reading: reading})-[:BORNE_OUT_BY]->(e:Evidence)
RETURN x.id AS disclosure, e {
  .reading, .point, .trigger, .indexRow, .quote, .start, .end, .page
} AS row
ORDER BY e.reading, e.position
