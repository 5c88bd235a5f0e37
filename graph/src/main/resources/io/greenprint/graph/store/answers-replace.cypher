// What an answer said before stays beside it.
MATCH (b:AnswerBook {id: $book})
UNWIND $rows AS row
MATCH (b)-[:HOLDS]->(a:Answer {id: row.id})
CREATE (a)-[:WAS]->(was:AnswerVersion)
SET was = properties(a)
SET a = row
