MATCH (s:Assessment {id: $assessment})
MERGE (i:OpenItem {id: $properties.id})
SET i += $properties
MERGE (i)-[:ON]->(s)
RETURN i.id AS id
