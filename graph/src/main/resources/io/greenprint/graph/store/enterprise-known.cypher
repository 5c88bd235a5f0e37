// Enterprises that a record with this code and this name may be. A code decides; without one the
// name does, and with one the name of an enterprise whose code nobody knows yet.
MATCH (e:Enterprise)
WHERE e.creditCode = $creditCode
RETURN e.id AS id
UNION
MATCH (e:Enterprise)<-[:IS]-(record:EnterpriseRecord)
WHERE record.nameKey = $nameKey AND ($creditCode IS NULL OR e.creditCode IS NULL)
RETURN e.id AS id
