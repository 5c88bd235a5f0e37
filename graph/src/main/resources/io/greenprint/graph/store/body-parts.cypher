UNWIND $rows AS row
MATCH (from:Body {id: row.from})
MATCH (to:Body {id: row.to})
MERGE (from)-[p:PART_OF]->(to)
SET p += row.properties
