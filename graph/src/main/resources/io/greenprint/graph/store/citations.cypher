MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (c:Citation {id: row.id, reading: $reading})
SET c += row.properties
MERGE (r)-[:MAKES]->(c)
MERGE (c)-[:TO]->(d)
