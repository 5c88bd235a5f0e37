// How many tasks each body has in each set of roles.
MATCH (t:Task)
WHERE t.reading < $before AND NOT t.reading IN $hidden
  AND ($readings IS NULL OR t.reading IN $readings)
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
  AND ($ids IS NULL OR t.id IN $ids)
  AND CASE
    WHEN $unassigned IS NULL THEN true
    ELSE $unassigned <> EXISTS {
      MATCH (t)-[:HAS]->(acting:Assignment) WHERE NOT acting.role IN ['GUIDE', 'COORDINATE']
    }
  END
MATCH (t)-[:HAS]->(a:Assignment)-[:TO]->(b:Body)
WHERE ($roles IS NULL OR a.role IN $roles) AND ($bodies IS NULL OR b.id IN $bodies)
WITH b, t, collect(DISTINCT a.role) AS roles
WITH b, roles, count(t) AS tasks
RETURN roles, tasks, b {.id, .name, .kind, .jurisdiction, .regionCode} AS row
