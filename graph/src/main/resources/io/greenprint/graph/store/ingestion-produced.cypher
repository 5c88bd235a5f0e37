MATCH (f:IngestedFile {id: $id})
MATCH (r:Reading)
WHERE r.number IN $readings
MERGE (f)-[:PRODUCED]->(r)
