MATCH (b:AnswerBook {id: $book})
UNWIND $rows AS row
CREATE (b)-[:HOLDS]->(a:Answer {id: row.id})
SET a += row
