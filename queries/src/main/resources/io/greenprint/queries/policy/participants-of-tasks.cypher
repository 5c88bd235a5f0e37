// Enterprises and projects named in each of some tasks.
UNWIND $keys AS key
MATCH (:Task {id: key.id, reading: key.reading})-[:NAMES]->(x:Participant)
RETURN key.at AS at, x {.name, .kind, .reading, .quote, .start, .end, .page} AS row
ORDER BY at, x.position
