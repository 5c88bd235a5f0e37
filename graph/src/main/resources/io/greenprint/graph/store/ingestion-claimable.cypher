// What this process itself left behind comes first: its work broke off, as where the database went away.
MATCH (f:IngestedFile)
WHERE f.status IN ['QUEUED', 'RUNNING']
  AND (f.status = 'QUEUED' OR f.leaseUntil < $now OR f.owner = $owner)
RETURN f.id AS id
ORDER BY f.createdAt, f.position
LIMIT 1
