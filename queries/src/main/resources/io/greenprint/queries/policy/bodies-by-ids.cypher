// Bodies by id.
MATCH (b:Body)
WHERE b.id IN $ids
RETURN b {.id, .name, .kind, .jurisdiction, .regionCode} AS row
