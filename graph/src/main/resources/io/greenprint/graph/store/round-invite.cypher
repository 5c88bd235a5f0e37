// The firms that records say who they are; nobody is invited twice.
MATCH (r:Round {id: $round})
OPTIONAL MATCH (record:EnterpriseRecord)-[:IS]->(e:Enterprise)
WHERE record.id IN $records
WITH r, collect(DISTINCT e) AS firms
FOREACH (e IN firms | MERGE (r)-[:INVITES]->(e))
RETURN r.id AS id
