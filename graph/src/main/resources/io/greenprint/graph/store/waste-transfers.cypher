MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (x:WasteTransfer {id: row.id, reading: $reading})
SET x += row.properties
MERGE (r)-[:STATES]->(x)
WITH x, row
UNWIND row.parties AS party
MATCH (record:EnterpriseRecord {id: party.record})
MERGE (x)-[:INVOLVES {as: party.as}]->(record)
