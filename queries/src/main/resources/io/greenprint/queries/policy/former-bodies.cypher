// Bodies whose functions each of some bodies took over.
UNWIND $keys AS key
MATCH (:Body {id: key.id})<-[:SUCCEEDED_BY]-(b:Body)
RETURN DISTINCT key.at AS at, b {.id, .name, .kind, .jurisdiction, .regionCode} AS row
ORDER BY at, row.name
