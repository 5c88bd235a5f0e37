// How many bodies visible documents name.
MATCH (b:Body)
WHERE ($kinds IS NULL OR b.kind IN $kinds)
  AND ($areas IS NULL OR b.jurisdiction IN $areas OR b.regionCode IN $areas)
  AND ($text IS NULL OR b.name CONTAINS $text OR EXISTS {
    MATCH (b)<-[:TO]-(a:Assignment)
    WHERE a.surface CONTAINS $text AND a.reading < $before AND NOT a.reading IN $hidden
  })
  AND EXISTS {
    MATCH (b)<-[:TO]-(a:Assignment)
    WHERE a.reading < $before AND NOT a.reading IN $hidden
  }
RETURN count(b) AS count
