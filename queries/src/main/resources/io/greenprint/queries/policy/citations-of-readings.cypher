// Documents that each of some documents names.
UNWIND $keys AS key
MATCH (:Reading {number: key.reading})-[:MAKES]->(x:Citation)-[:TO]->(d:Document)
RETURN key.at AS at, x {
  .reading, .title, .docNumber, .role, .quote, .start, .end, .page, to: d.id
} AS row
ORDER BY at, x.position
