UNWIND $rows AS row
MERGE (b:Body {id: row.id})
ON CREATE SET b += row.properties
WITH b, row
WHERE row.jurisdiction <> ''
MATCH (j:Jurisdiction {id: row.jurisdiction})
MERGE (b)-[:IN]->(j)
