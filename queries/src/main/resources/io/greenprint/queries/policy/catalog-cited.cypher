// Documents that visible readings name and that are not in the graph themselves.
MATCH (d:Document)
WHERE NOT EXISTS {
    MATCH (d)<-[:READS]-(r:Reading)
    WHERE r.number < $before AND NOT r.number IN $hidden
  }
  AND EXISTS {
    MATCH (d)<-[:TO]-(c:Citation)
    WHERE c.reading < $before AND NOT c.reading IN $hidden
  }
RETURN d {.id, .kind, .title, .docNumber} AS row
