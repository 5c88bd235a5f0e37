MERGE (i:Ingestion {id: $id})
ON CREATE SET i.status = CASE WHEN size($rows) = 0 THEN 'DONE' ELSE 'QUEUED' END, i.createdAt = $now,
  i.by = $by, i.ownOnly = $ownOnly, i.files = size($rows), i.published = 0, i.unchanged = 0, i.refused = 0
WITH i
UNWIND $rows AS row
MERGE (f:IngestedFile {id: row.id})
ON CREATE SET f += row.properties, f.ingestion = $id, f.status = 'QUEUED', f.createdAt = $now, f.attempts = 0
MERGE (i)-[:HAS]->(f)
