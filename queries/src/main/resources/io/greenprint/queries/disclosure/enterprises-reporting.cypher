// The enterprises with a report for a year, with all their reports.
MATCH (e:Enterprise)<-[:IS]-(:EnterpriseRecord)<-[about:ABOUT]-(:Document)<-[:READS]-(r:Reading)
WHERE r.number < $before AND NOT r.number IN $hidden
  AND ($text IS NULL OR e.name CONTAINS $text)
WITH e, about, r
ORDER BY about.year, r.number
WITH e, collect({reading: r.number, year: about.year}) AS reports
WHERE any(report IN reports WHERE report.year = $year)
RETURN e.id AS id, e.name AS name, e.creditCode AS creditCode, reports
ORDER BY name, id
