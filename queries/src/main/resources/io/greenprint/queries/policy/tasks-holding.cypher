// Tasks of the view whose text holds one of some phrases, in the order of the texts.
MATCH (t:Task)
WHERE t.reading < $before AND NOT t.reading IN $hidden
  AND any(phrase IN $phrases WHERE t.text CONTAINS phrase)
WITH t
ORDER BY t.reading, t.position
LIMIT $first
RETURN collect([t.id, t.reading]) AS keys
