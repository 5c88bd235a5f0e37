// An enterprise by id, credit code or name.
MATCH (e:Enterprise)<-[:IS]-(:EnterpriseRecord)<-[about:ABOUT]-(:Document)<-[:READS]-(r:Reading)
WHERE r.number < $before AND NOT r.number IN $hidden
  AND (e.id = $key OR e.creditCode = $key OR e.name = $key)
WITH e, about, r
ORDER BY about.year, r.number
WITH e, collect({reading: r.number, year: about.year}) AS reports
ORDER BY e.id
LIMIT 1
RETURN e.id AS id, e.name AS name, e.creditCode AS creditCode, reports
