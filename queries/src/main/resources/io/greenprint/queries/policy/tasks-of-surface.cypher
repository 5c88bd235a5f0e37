// A page of the tasks that name a body by a name which nobody could resolve, in the order of the texts.
MATCH (a:Assignment {surface: $surface})<-[:HAS]-(t:Task)
WHERE NOT EXISTS { MATCH (a)-[:TO]->(:Body) }
  AND ($roles IS NULL OR a.role IN $roles)
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
  AND (t.reading > $afterReading
    OR (t.reading = $afterReading AND t.position > $afterPosition))
WITH DISTINCT t
ORDER BY t.reading, t.position
LIMIT $limit
RETURN collect([t.id, t.reading]) AS keys
