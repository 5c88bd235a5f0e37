MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (s:Section {id: row.id, reading: $reading})
SET s += row.properties
MERGE (r)-[:HAS_SECTION]->(s)
