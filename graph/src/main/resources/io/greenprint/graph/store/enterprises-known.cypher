// Enterprises that records with these codes and names may be. A code decides; without one the name
// does, and with one the name of an enterprise whose code nobody knows yet.
UNWIND $rows AS row
MATCH (e:Enterprise {creditCode: row.creditCode})
RETURN row.id AS record, e.id AS enterprise, e.creditCode AS creditCode
UNION
UNWIND $rows AS row
MATCH (other:EnterpriseRecord {nameKey: row.nameKey})-[:IS]->(e:Enterprise)
WHERE row.creditCode IS NULL OR e.creditCode IS NULL
RETURN row.id AS record, e.id AS enterprise, e.creditCode AS creditCode
