MATCH (i:Ingestion)-[:HAS]->(f:IngestedFile {id: $id})
SET i.touched = $now
WITH i, f
WHERE f.owner = $owner AND f.status = 'RUNNING'
SET f.status = $status, f.finishedAt = $now,
  i.published = i.published + CASE WHEN $status = 'PUBLISHED' THEN 1 ELSE 0 END,
  i.unchanged = i.unchanged + CASE WHEN $status = 'UNCHANGED' THEN 1 ELSE 0 END,
  i.refused = i.refused + CASE WHEN $status = 'REFUSED' THEN 1 ELSE 0 END
WITH i, f
SET i.status = CASE WHEN i.published + i.unchanged + i.refused = i.files THEN 'DONE' ELSE i.status END,
  i.finishedAt = CASE WHEN i.published + i.unchanged + i.refused = i.files THEN $now ELSE null END
RETURN f.id AS id
