// Bodies that have an official name, or that visible documents call so.
MATCH (b:Body {name: $name})
WHERE $jurisdiction IS NULL OR b.jurisdiction = $jurisdiction OR b.regionCode = $jurisdiction
RETURN b {.id, .name, .kind, .jurisdiction, .regionCode} AS row
UNION
MATCH (a:Assignment {surface: $name})-[:TO]->(b:Body)
WHERE a.reading < $before AND NOT a.reading IN $hidden
  AND ($jurisdiction IS NULL OR b.jurisdiction = $jurisdiction OR b.regionCode = $jurisdiction)
RETURN b {.id, .name, .kind, .jurisdiction, .regionCode} AS row
