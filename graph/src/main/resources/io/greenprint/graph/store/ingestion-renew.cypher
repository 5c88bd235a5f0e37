MATCH (f:IngestedFile {id: $id, owner: $owner, status: 'RUNNING'})
SET f.leaseUntil = $leaseUntil
RETURN f.id AS id
