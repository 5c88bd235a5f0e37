UNWIND $rows AS row
MATCH (from:Body {id: row.from})
MATCH (to:Body {id: row.to})
MERGE (from)-[s:SUCCEEDED_BY {key: row.key}]->(to)
SET s += row.properties
