// Tasks of the view whose text holds one of some phrases, in the order of the texts.
MATCH (t:Task)
WHERE t.reading < $before AND NOT t.reading IN $hidden
  AND any(phrase IN $phrases WHERE t.text CONTAINS phrase)
RETURN t.id AS id, t.reading AS reading
ORDER BY t.reading, t.position
LIMIT $first
