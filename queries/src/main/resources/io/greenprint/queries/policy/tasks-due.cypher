// The tasks that are due next, soonest first.
MATCH (t:Task)
WHERE t.deadlineTo >= $from AND t.deadlineTo < $until
  AND t.reading < $before AND NOT t.reading IN $hidden
WITH t
ORDER BY t.deadlineTo, t.reading, t.position
LIMIT $limit
RETURN collect([t.id, t.reading]) AS keys
