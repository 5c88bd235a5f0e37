// Entries of the audit log; one that is there stays as it is.
UNWIND $rows AS row
MERGE (a:AuditEntry {id: row.id})
ON CREATE SET a += row.properties
