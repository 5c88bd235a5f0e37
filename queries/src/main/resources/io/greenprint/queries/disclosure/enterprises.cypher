// A page of the enterprises that visible reports are about, by name.
MATCH (e:Enterprise)<-[:IS]-(:EnterpriseRecord)<-[about:ABOUT]-(:Document)<-[:READS]-(r:Reading)
WHERE r.number < $before AND NOT r.number IN $hidden
  AND ($text IS NULL OR e.name CONTAINS $text)
  AND (e.name > $afterName OR (e.name = $afterName AND e.id > $afterId))
WITH e, about, r
ORDER BY about.year, r.number
WITH e, collect({reading: r.number, year: about.year}) AS reports
ORDER BY e.name, e.id
LIMIT $limit
RETURN e.id AS id, e.name AS name, e.creditCode AS creditCode, reports
