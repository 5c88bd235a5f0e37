// Holds the node until the transaction ends.
MERGE (s:SchemaVersion {id: 'schema'})
ON CREATE SET s.version = 0
SET s.lockedAt = datetime()
RETURN s.version AS version
