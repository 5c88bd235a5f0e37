// All that a firm ever answered to one subject for the year of an assessment, newest first.
MATCH (:Assessment {id: $id})-[:DRAWS_ON]->(:AnswerBook)-[:HOLDS]->(a:Answer {subject: $subject})
OPTIONAL MATCH (a)-[:WAS]->(v:AnswerVersion)
WITH a, collect(v {.*}) AS before
UNWIND [a {.*}] + before AS row
RETURN row
ORDER BY row.version DESC
