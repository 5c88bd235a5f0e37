UNWIND $rows AS row
MERGE (j:Jurisdiction {id: row.id})
ON CREATE SET j += row.properties
