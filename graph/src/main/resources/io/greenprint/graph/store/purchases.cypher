// A relationship a row: a network has many more links than anything else.
UNWIND $rows AS row
MATCH (supplier:EnterpriseRecord {id: row.supplier})
MATCH (buyer:EnterpriseRecord {id: row.buyer})
MERGE (supplier)-[l:SOLD {reading: $reading, position: row.position}]->(buyer)
SET l += row.properties
