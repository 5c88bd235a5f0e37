// The tasks of each of some bodies: how many, and a page of them, with the same arguments.
UNWIND $keys AS key
MATCH (b:Body {id: key.id})<-[:TO]-(a:Assignment)<-[:HAS]-(t:Task)
WHERE ($roles IS NULL OR a.role IN $roles)
  AND t.reading < $before AND NOT t.reading IN $hidden
  AND ($readings IS NULL OR t.reading IN $readings)
  AND ($ids IS NULL OR t.id IN $ids)
  AND ($dueBefore IS NULL OR t.deadlineTo < $dueBefore)
  AND ($overdueOn IS NULL
    OR (t.deadlineTo < $overdueOn AND NOT coalesce(t.deadlineRecurs, false)))
  AND CASE
    WHEN $moreBodiesThan IS NULL THEN true
    WHEN t.assignments <= $moreBodiesThan THEN false
    ELSE $moreBodiesThan < COUNT {
      MATCH (t)-[:HAS]->(named:Assignment)
      OPTIONAL MATCH (named)-[:TO]->(body:Body)
      RETURN DISTINCT coalesce(body.id, named.surface)
    }
  END
WITH DISTINCT key, t
ORDER BY t.reading, t.position
WITH key, collect(t) AS tasks
RETURN key.at AS at, size(tasks) AS total, [
  t IN [
    t IN tasks WHERE t.reading > $afterReading
      OR (t.reading = $afterReading AND t.position > $afterPosition)
  ][..$limit] | [t.id, t.reading]
] AS keys
