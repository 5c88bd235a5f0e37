UNWIND $rows AS row
MATCH (t:Task {id: row.task, reading: $reading})
MATCH (x:Condition {id: row.id, reading: $reading})
MERGE (t)-[:BINDS]->(x)
