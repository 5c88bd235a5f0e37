// The visible task of each of some ids.
UNWIND $keys AS key
MATCH (t:Task {id: key.id})
WHERE t.reading < $before AND NOT t.reading IN $hidden
RETURN key.at AS at, t.id AS id, t.reading AS reading
