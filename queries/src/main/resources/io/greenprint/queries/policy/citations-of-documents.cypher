// Where each of some documents is named.
UNWIND $keys AS key
MATCH (d:Document {id: key.id})<-[:TO]-(x:Citation)
WHERE x.reading < $before AND NOT x.reading IN $hidden
RETURN key.at AS at, x {
  .reading, .title, .docNumber, .role, .quote, .start, .end, .page, to: d.id
} AS row
ORDER BY at, x.reading, x.position
