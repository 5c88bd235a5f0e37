UNWIND $rows AS row
MATCH (s:Section {id: row.section, reading: $reading})
MERGE (t:Task {id: row.id, reading: $reading})
SET t += row.properties
MERGE (s)-[:ORDERS]->(t)
