MATCH (f:IngestedFile {id: $id})
UNWIND $rows AS row
MERGE (x:Finding {id: row.id})
SET x += row.properties, x.file = f.name
MERGE (f)-[:REPORTS]->(x)
