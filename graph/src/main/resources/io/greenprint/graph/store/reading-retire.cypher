MATCH (old:Reading {number: $reading})-[:READS]->(d:Document)
SET old:Unsettled, old.until = $version, old.retiredAt = $now
CREATE (c:Change {version: $version, kind: 'RETIRED', reading: old.number, document: d.id})
WITH old
MATCH (:Document)-[current:CURRENT]->(old)
DELETE current
