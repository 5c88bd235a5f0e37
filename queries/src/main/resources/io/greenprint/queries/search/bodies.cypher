// Bodies that visible documents name, with the names used and how often.
MATCH (b:Body)<-[:TO]-(a:Assignment)
WHERE a.reading < $before AND NOT a.reading IN $hidden
WITH b, collect(DISTINCT a.surface) AS surfaces, count(a) AS uses
RETURN b.id AS id, b.name AS title, surfaces, b.jurisdiction AS jurisdiction, uses
