// The tasks of each of some documents: how many, and a page of them, with the same arguments.
UNWIND $keys AS key
MATCH (t:Task {reading: key.reading})
WHERE ($ids IS NULL OR t.id IN $ids)
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
  AND CASE
    WHEN $roles IS NULL THEN true
    ELSE EXISTS { MATCH (t)-[:HAS]->(a:Assignment) WHERE a.role IN $roles }
  END
  AND CASE
    WHEN $unassigned IS NULL THEN true
    ELSE $unassigned <> EXISTS {
      MATCH (t)-[:HAS]->(a:Assignment) WHERE NOT a.role IN ['GUIDE', 'COORDINATE']
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
