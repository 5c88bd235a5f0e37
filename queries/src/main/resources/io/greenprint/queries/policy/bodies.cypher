// A page of the bodies that visible documents name, by name.
MATCH (b:Body)
WHERE b.name >= $afterName AND ($kinds IS NULL OR b.kind IN $kinds)
  AND ($areas IS NULL OR b.jurisdiction IN $areas OR b.regionCode IN $areas)
  AND ($text IS NULL OR b.name CONTAINS $text OR EXISTS {
    MATCH (b)<-[:TO]-(a:Assignment)
    WHERE a.surface CONTAINS $text AND a.reading < $before AND NOT a.reading IN $hidden
  })
  AND EXISTS {
    MATCH (b)<-[:TO]-(a:Assignment)
    WHERE a.reading < $before AND NOT a.reading IN $hidden
  }
  AND (b.name > $afterName OR b.id > $afterId)
WITH b
ORDER BY b.name, b.id
LIMIT $limit
RETURN b {.id, .name, .kind, .jurisdiction, .regionCode} AS row
