// How many tasks there are of all documents.
MATCH (t:Task)
WHERE t.reading >= $afterReading
  AND t.reading < $before AND NOT t.reading IN $hidden
  AND ($dueBefore IS NULL OR t.deadlineTo < $dueBefore)
  AND ($overdueOn IS NULL
    OR (t.deadlineTo < $overdueOn AND NOT coalesce(t.deadlineRecurs, false)))
  AND ($moreBodiesThan IS NULL
    OR (t.assignments > $moreBodiesThan AND $moreBodiesThan < COUNT {
      MATCH (t)-[:HAS]->(named:Assignment)
      OPTIONAL MATCH (named)-[:TO]->(body:Body)
      RETURN DISTINCT coalesce(body.id, named.surface)
    }))
  AND ($roles IS NULL
    OR EXISTS { MATCH (t)-[:HAS]->(a:Assignment) WHERE a.role IN $roles })
  AND ($unassigned IS NULL
    OR $unassigned <> EXISTS {
      MATCH (t)-[:HAS]->(a:Assignment) WHERE NOT a.role IN ['GUIDE', 'COORDINATE']
    })
RETURN count(t) AS count
