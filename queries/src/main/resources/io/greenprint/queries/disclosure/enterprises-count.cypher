// How many enterprises visible reports are about.
MATCH (e:Enterprise)<-[:IS]-(:EnterpriseRecord)<-[about:ABOUT]-(:Document)<-[:READS]-(r:Reading)
WHERE r.number < $before AND NOT r.number IN $hidden
  AND ($text IS NULL OR e.name CONTAINS $text)
RETURN count(DISTINCT e) AS count
