MATCH (s:Assessment {id: $id})-[:OF]->(e:Enterprise)
RETURN s {.*} AS assessment, e {.id, .name, .creditCode} AS enterprise
