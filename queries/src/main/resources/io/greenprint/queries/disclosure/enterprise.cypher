// An enterprise by id, credit code or name; an id goes first, then who has the most reports.
MATCH (e:Enterprise)
WHERE (e.id = $key OR e.creditCode = $key OR e.name = $key)
  AND ($everything OR e.id IN $enterprises OR e.creditCode IN $enterprises
    OR any(place IN $places WHERE substring(e.creditCode, 2, 6) STARTS WITH place))
OPTIONAL MATCH (e)<-[:IS]-(:EnterpriseRecord)<-[about:ABOUT]-(:Document)<-[:READS]-(r:Reading)
WHERE r.number < $before AND NOT r.number IN $hidden
WITH e, about, r
ORDER BY about.year, r.number
WITH e, collect(CASE WHEN r IS NULL THEN null ELSE {reading: r.number, year: about.year} END) AS reports
ORDER BY e.id = $key DESC, size(reports) DESC, e.id
LIMIT 1
RETURN e.id AS id, e.name AS name, e.creditCode AS creditCode, reports
