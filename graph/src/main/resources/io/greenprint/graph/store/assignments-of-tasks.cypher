UNWIND $rows AS row
MATCH (t:Task {id: row.task, reading: $reading})
MERGE (a:Assignment {id: row.id, reading: $reading})
SET a += row.properties
MERGE (t)-[:HAS]->(a)
