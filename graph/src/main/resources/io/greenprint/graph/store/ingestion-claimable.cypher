MATCH (f:IngestedFile)
WHERE f.status IN ['QUEUED', 'RUNNING'] AND (f.status = 'QUEUED' OR f.leaseUntil < $now)
RETURN f.id AS id
ORDER BY f.createdAt, f.position
LIMIT 1
