MATCH (x:Finding {id: $id})
WHERE x.reading >= 0
MATCH (r:Reading {number: x.reading})-[:READS]->(d:Document)
WHERE r.until IS NULL AND r.since < 9223372036854775807
RETURN x.reading AS reading, d.id AS document, r.text AS text, coalesce(x.quote, '') AS quote,
  coalesce(x.start, -1) AS start, x.code AS code, {status: x.status} AS fields
