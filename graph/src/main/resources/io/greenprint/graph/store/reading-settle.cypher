MATCH (r:Reading {number: $reading})
WHERE r.since = 9223372036854775807 AND r.sweeping IS NULL
SET r.since = $version, r.publishedAt = $now
WITH r
MATCH (r)-[:READS]->(d:Document)
CREATE (c:Change {version: $version, kind: 'PUBLISHED', reading: r.number, document: d.id})
CREATE (d)-[:CURRENT]->(r)
RETURN r.number AS reading
