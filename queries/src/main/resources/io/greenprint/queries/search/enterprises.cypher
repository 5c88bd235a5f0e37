// Enterprises that visible reports are about.
MATCH (e:Enterprise)<-[:IS]-(:EnterpriseRecord)<-[:ABOUT]-(:Document)<-[:READS]-(r:Reading)
WHERE r.number < $before AND NOT r.number IN $hidden
RETURN e.id AS id, e.name AS title, e.creditCode AS creditCode, count(r) AS uses
