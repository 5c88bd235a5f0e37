// Bodies that guide or coordinate the whole of each of some documents.
UNWIND $keys AS key
MATCH (:Reading {number: key.reading})-[:GIVES]->(a:Assignment)
OPTIONAL MATCH (a)-[:TO]->(b:Body)
RETURN key.at AS at, a {
  .id, .reading, .role, .surface, .quote, .start, .end, .page, .inherited, .rule, .ruleStart,
  .ruleEnd, .scope,
  body: b {.id, .name, .kind, .jurisdiction, .regionCode},
  decided: EXISTS { MATCH (a)<-[:SETTLES]-(:Decision {status: 'ACTIVE'}) }
} AS row
ORDER BY at, a.position
