UNWIND $rows AS row
MATCH (t:Task {id: row.task, reading: $reading})
MERGE (p:Participant {id: row.id, reading: $reading})
SET p += row.properties
MERGE (t)-[:NAMES]->(p)
