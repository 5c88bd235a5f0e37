// Whoever had these claims is dead.
MATCH (f:IngestedFile {status: 'RUNNING'})
SET f.status = 'QUEUED'
