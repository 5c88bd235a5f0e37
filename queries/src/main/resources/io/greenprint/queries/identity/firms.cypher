// Enterprises that have a record, with the identifiers that their records give.
MATCH (e:Enterprise)<-[:IS]-(r:EnterpriseRecord)
RETURN e.id AS id, e.name AS name, e.creditCode AS creditCode,
  collect(coalesce(r.identifiers, [])) AS identifiers
ORDER BY id
