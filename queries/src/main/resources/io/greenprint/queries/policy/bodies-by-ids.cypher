// Bodies by id.
UNWIND $keys AS key
MATCH (b:Body {id: key.id})
RETURN key.at AS at, b {.id, .name, .kind, .jurisdiction, .regionCode} AS row
