// Locked first, judged then: another process may be claiming it too.
MATCH (i:Ingestion)-[:HAS]->(f:IngestedFile {id: $id})
SET f.askedFor = $now
WITH i, f
WHERE f.status = 'QUEUED' OR (f.status = 'RUNNING' AND (f.leaseUntil < $now OR f.owner = $owner))
// Going on with its own work is no new attempt.
SET f.attempts = f.attempts + CASE WHEN f.status = 'RUNNING' AND f.owner = $owner THEN 0 ELSE 1 END
SET f.status = 'RUNNING', f.owner = $owner, f.leaseUntil = $leaseUntil, i.status = 'RUNNING'
// What was said of the same bytes before still holds where nothing is said now.
WITH i, f
OPTIONAL MATCH (before:IngestedFile {sourceFile: f.sourceFile})
WITH i, f, before
ORDER BY before.createdAt DESC, before.position DESC
WITH i, f, collect(before.enterprise) AS enterprises, collect(before.year) AS years, collect(before.kind) AS kinds
RETURN f.id AS id, f.ingestion AS ingestion, f.name AS name, f.sourceFile AS sourceFile,
  coalesce(f.enterprise, head(enterprises)) AS enterprise, coalesce(f.year, head(years)) AS year,
  coalesce(f.kind, head(kinds)) AS kind, coalesce(i.ownOnly, false) AS ownOnly, f.attempts AS attempt
