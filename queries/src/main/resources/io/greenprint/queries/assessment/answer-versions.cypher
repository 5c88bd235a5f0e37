// What answers of an assessment said at the versions that held when it was handed in.
MATCH (:Assessment {id: $id})-[:DRAWS_ON]->(:AnswerBook)-[:HOLDS]->(a:Answer)-[:WAS]->(v:AnswerVersion)
WHERE a.subject IN $subjects
RETURN v {.*} AS row
