// The body that each of some bodies is part of.
UNWIND $keys AS key
MATCH (:Body {id: key.id})-[:PART_OF]->(b:Body)
RETURN DISTINCT key.at AS at, b {.id, .name, .kind, .jurisdiction, .regionCode} AS row
ORDER BY at, row.name
