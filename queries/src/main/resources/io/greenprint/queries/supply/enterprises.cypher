// Which enterprise each record is.
MATCH (r:EnterpriseRecord)-[:IS]->(e:Enterprise)
RETURN r.id AS record, e.id AS id, e.name AS name, e.creditCode AS creditCode
