// Names that visible documents use for each of some bodies.
UNWIND $keys AS key
MATCH (:Body {id: key.id})<-[:TO]-(a:Assignment)
WHERE a.reading < $before AND NOT a.reading IN $hidden
RETURN DISTINCT key.at AS at, a.surface AS surface
ORDER BY at, surface
