// How many tasks each body has in each set of roles.
MATCH (t:Task)
WHERE t.reading < $before AND NOT t.reading IN $hidden
  AND ($readings IS NULL OR t.reading IN $readings)
  AND ($dueBefore IS NULL OR t.deadlineTo < $dueBefore)
  AND ($overdueOn IS NULL
    OR (t.deadlineTo < $overdueOn AND NOT coalesce(t.deadlineRecurs, false)))
  AND ($moreBodiesThan IS NULL
    OR (t.assignments > $moreBodiesThan AND $moreBodiesThan < COUNT {
      MATCH (t)-[:HAS]->(named:Assignment)
      OPTIONAL MATCH (named)-[:TO]->(body:Body)
      RETURN DISTINCT coalesce(body.id, named.surface)
    }))
  AND ($ids IS NULL OR t.id IN $ids)
  AND ($unassigned IS NULL
    OR $unassigned <> EXISTS {
      MATCH (t)-[:HAS]->(acting:Assignment) WHERE NOT acting.role IN ['GUIDE', 'COORDINATE']
    })
MATCH (t)-[:HAS]->(a:Assignment)-[:TO]->(b:Body)
WHERE ($roles IS NULL OR a.role IN $roles) AND ($bodies IS NULL OR b.id IN $bodies)
WITH b, t, collect(DISTINCT a.role) AS roles
WITH b, roles, count(t) AS tasks
RETURN roles, tasks, b {.id, .name, .kind, .jurisdiction, .regionCode} AS row
