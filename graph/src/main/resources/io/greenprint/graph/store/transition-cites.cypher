// Readings that a verdict rests on are not swept.
MATCH (t:Transition {id: $transition})
UNWIND $readings AS number
MATCH (r:Reading {number: number})
MERGE (t)-[:CITES]->(r)
