// A firm's assessment with the book of its answers of the year; both are made where they are not there.
MATCH (e:Enterprise {id: $enterprise})
MERGE (b:AnswerBook {id: $book})
ON CREATE SET b.enterprise = e.id, b.year = $year, b.version = 0
MERGE (e)-[:KEEPS]->(b)
MERGE (s:Assessment {id: $id})
ON CREATE SET s += $properties
MERGE (s)-[:OF]->(e)
MERGE (s)-[:DRAWS_ON]->(b)
RETURN s {.*} AS row
