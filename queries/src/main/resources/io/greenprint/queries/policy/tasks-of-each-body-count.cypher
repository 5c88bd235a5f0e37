// How many tasks each of some bodies has.
UNWIND $keys AS key
MATCH (b:Body {id: key.id})
RETURN key.at AS at, COUNT {
  MATCH (b)<-[:TO]-(a:Assignment)<-[:HAS]-(t:Task)
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
  RETURN DISTINCT t
} AS count
