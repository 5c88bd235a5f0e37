// A record that is somebody already stays so: only a person's decision moves it.
UNWIND $rows AS row
MATCH (record:EnterpriseRecord {id: row.record})
WHERE NOT EXISTS { MATCH (record)-[:IS]->(:Enterprise) }
MERGE (e:Enterprise {id: row.enterprise})
ON CREATE SET e.name = record.name
SET e.creditCode = coalesce(e.creditCode, record.creditCode)
CREATE (record)-[:IS {decidedBy: 'RULE', on: $now}]->(e)
