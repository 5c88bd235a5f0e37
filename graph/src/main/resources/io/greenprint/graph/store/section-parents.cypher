UNWIND $rows AS row
MATCH (s:Section {id: row.id, reading: $reading})
MATCH (p:Section {id: row.parent, reading: $reading})
MERGE (s)-[:UNDER]->(p)
