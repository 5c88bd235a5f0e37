// Holds the book until the transaction ends, and tells readers that it may have changed.
MATCH (:Assessment {id: $assessment})-[:DRAWS_ON]->(b:AnswerBook)
SET b.version = b.version + 1
RETURN b.id AS book
