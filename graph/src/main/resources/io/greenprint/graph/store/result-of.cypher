MATCH (x:Result {id: $result})
MATCH (t:Target {id: $id, reading: $reading})
MERGE (x)-[:RESULT_OF]->(t)
