MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (x:ChainRelation {id: row.id, reading: $reading})
SET x += row.properties
MERGE (r)-[:STATES]->(x)
WITH x, row
MATCH (record:EnterpriseRecord {id: row.enterprise})
MERGE (x)-[:OF]->(record)
