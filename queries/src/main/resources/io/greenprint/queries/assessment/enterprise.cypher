// An enterprise by id, credit code or name, whether reports are about it or not.
MATCH (e:Enterprise)
WHERE e.id = $key OR e.creditCode = $key OR e.name = $key
WITH e
ORDER BY e.id
LIMIT 1
RETURN e {.id, .name, .creditCode} AS enterprise,
  [(e)<-[:IS]-(:EnterpriseRecord)<-[about:ABOUT]-(:Document)<-[:READS]-(r:Reading)
    WHERE r.number < $before AND NOT r.number IN $hidden
    | {reading: r.number, year: about.year}] AS reports
