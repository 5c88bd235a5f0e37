MATCH (s:Assessment {id: $assessment})
MERGE (c:Comment {id: $properties.id})
SET c += $properties
MERGE (c)-[:ON]->(s)
RETURN c.id AS id
