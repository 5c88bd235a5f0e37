MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (t:Task {id: row.id, reading: $reading})
SET t += row.properties
MERGE (r)-[:ORDERS]->(t)
