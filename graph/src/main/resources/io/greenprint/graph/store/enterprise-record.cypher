MERGE (e:EnterpriseRecord {id: $id})
ON CREATE SET e += $properties
