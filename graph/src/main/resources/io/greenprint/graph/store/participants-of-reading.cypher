MATCH (r:Reading {number: $reading})
UNWIND $rows AS row
MERGE (p:Participant {id: row.id, reading: $reading})
SET p += row.properties
MERGE (r)-[:NAMES]->(p)
