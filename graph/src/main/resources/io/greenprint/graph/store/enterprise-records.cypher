UNWIND $rows AS row
MERGE (e:EnterpriseRecord {id: row.id})
ON CREATE SET e += row.properties
