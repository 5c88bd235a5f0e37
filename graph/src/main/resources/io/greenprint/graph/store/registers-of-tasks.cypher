UNWIND $rows AS row
MATCH (t:Task {id: row.task, reading: $reading})
MATCH (x:Register {id: row.id, reading: $reading})
MERGE (t)-[:USES]->(x)
