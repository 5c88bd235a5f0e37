// Whose reports and data the visible documents are: the firms that they are about, or that made them.
MATCH (r:Reading)-[:READS]->(d:Document)-[:ABOUT|ISSUED_BY]->(:EnterpriseRecord)-[:IS]->(e:Enterprise)
WHERE r.number < $before AND NOT r.number IN $hidden AND d.kind <> 'POLICY'
RETURN DISTINCT d.id AS document, e.id AS id, e.creditCode AS creditCode
