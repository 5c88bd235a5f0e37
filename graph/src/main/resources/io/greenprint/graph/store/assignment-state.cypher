// An assignment as the reading that holds now has it. reading >= 0 lets the index of (id, reading) be used.
MATCH (x:Assignment {id: $id})
WHERE x.reading >= 0
MATCH (r:Reading {number: x.reading})-[:READS]->(d:Document)
WHERE r.until IS NULL AND r.since < 9223372036854775807
OPTIONAL MATCH (x)-[:TO]->(b:Body)
RETURN x.reading AS reading, d.id AS document, r.text AS text, x.quote AS quote, x.start AS start, '' AS code,
  {role: x.role, body: b.id} AS fields
