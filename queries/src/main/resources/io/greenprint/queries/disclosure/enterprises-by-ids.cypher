// Enterprises with their reports, by ids.
MATCH (e:Enterprise)<-[:IS]-(:EnterpriseRecord)<-[about:ABOUT]-(:Document)<-[:READS]-(r:Reading)
WHERE e.id IN $ids AND r.number < $before AND NOT r.number IN $hidden
WITH e, about, r
ORDER BY about.year, r.number
RETURN e.id AS id, e.name AS name, e.creditCode AS creditCode,
  collect({reading: r.number, year: about.year}) AS reports
