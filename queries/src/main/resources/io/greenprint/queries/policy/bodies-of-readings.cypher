// Bodies named in the tasks of each of some documents, with the names used.
UNWIND $keys AS key
MATCH (a:Assignment {reading: key.reading})-[:TO]->(b:Body)
WITH key.at AS at, b, collect(DISTINCT a.surface) AS surfaces
RETURN at, surfaces, b {.id, .name, .kind, .jurisdiction, .regionCode} AS row
ORDER BY at, b.name
