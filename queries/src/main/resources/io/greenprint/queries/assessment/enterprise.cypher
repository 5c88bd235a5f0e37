// An enterprise by id, credit code or name, whether reports are about it or not; an id goes first,
// then who has the most reports.
MATCH (e:Enterprise)
WHERE e.id = $key OR e.creditCode = $key OR e.name = $key
WITH e, COUNT {(e)<-[:IS]-(:EnterpriseRecord)<-[:ABOUT]-(:Document)} AS documents
ORDER BY e.id = $key DESC, documents DESC, e.id
LIMIT 1
RETURN e {.id, .name, .creditCode} AS enterprise,
  [(e)<-[:IS]-(:EnterpriseRecord)<-[about:ABOUT]-(:Document)<-[:READS]-(r:Reading)
    WHERE r.number < $before AND NOT r.number IN $hidden
    | {reading: r.number, year: about.year}] AS reports
