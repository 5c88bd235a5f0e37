// A record that is somebody already stays so: only a person's decision moves it.
MATCH (record:EnterpriseRecord {id: $record})
WHERE NOT EXISTS { MATCH (record)-[:IS]->(:Enterprise) }
MERGE (e:Enterprise {id: $enterprise})
ON CREATE SET e += $properties
SET e.creditCode = coalesce(e.creditCode, record.creditCode)
CREATE (record)-[:IS {decidedBy: 'RULE', on: $now}]->(e)
