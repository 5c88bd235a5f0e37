// A page of the tasks of all documents, in the order of the texts.
MATCH (t:Task)
WHERE t.reading >= $afterReading
  AND t.reading < $before AND NOT t.reading IN $hidden
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
  AND (t.reading > $afterReading
    OR (t.reading = $afterReading AND t.position > $afterPosition))
WITH t
ORDER BY t.reading, t.position
LIMIT $limit
RETURN collect([t.id, t.reading]) AS keys
