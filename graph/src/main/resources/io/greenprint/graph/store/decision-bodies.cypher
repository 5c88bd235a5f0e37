// The body chosen and the one it takes the place of: neither is swept while the decision may be undone or applied again.
MATCH (d:Decision {id: $decision})
MATCH (b:Body)
WHERE b.id IN [$value, $was]
MERGE (d)-[:CHOOSES]->(b)
