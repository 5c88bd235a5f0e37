// Which visible readings are about some firms in a year.
MATCH (e:Enterprise)<-[:IS]-(:EnterpriseRecord)<-[about:ABOUT]-(:Document)<-[:READS]-(r:Reading)
WHERE e.id IN $enterprises AND about.year = $year
  AND r.number < $before AND NOT r.number IN $hidden
RETURN e.id AS enterprise, collect(DISTINCT r.number) AS readings
