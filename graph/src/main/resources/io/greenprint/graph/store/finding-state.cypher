// A finding of a reading that holds now, or of a file that gave none.
MATCH (x:Finding {id: $id})
OPTIONAL MATCH (r:Reading {number: x.reading})-[:READS]->(d:Document)
WITH x, r, d
WHERE (x.reading IS NULL AND x.status <> 'SETTLED') OR (r.until IS NULL AND r.since < 9223372036854775807)
RETURN coalesce(x.reading, -1) AS reading, coalesce(d.id, '') AS document, coalesce(r.text, '') AS text,
  coalesce(x.quote, '') AS quote, coalesce(x.start, -1) AS start, x.code AS code, {status: x.status} AS fields
