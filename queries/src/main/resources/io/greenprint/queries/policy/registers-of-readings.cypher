// The registers of each of some documents, in the order of the text.
UNWIND $keys AS key
MATCH (x:Register {reading: key.reading})
RETURN key.at AS at, x {
  .id, .reading, .position, .path, .name, .kind, .quote, .start, .end, .page
} AS row
ORDER BY at, x.position
