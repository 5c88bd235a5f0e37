UNWIND $rows AS row
MATCH (t:Task {id: row.task, reading: $reading})
MATCH (x:Target {id: row.id, reading: $reading})
MERGE (t)-[:SETS]->(x)
