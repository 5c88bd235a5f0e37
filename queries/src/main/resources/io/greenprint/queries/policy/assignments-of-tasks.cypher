// Bodies with roles in each of some tasks, in the order of the text.
UNWIND $keys AS key
MATCH (t:Task {id: key.id, reading: key.reading})-[:HAS]->(a:Assignment)
OPTIONAL MATCH (a)-[:TO]->(b:Body)
RETURN key.at AS at, a {
  .id, .reading, .role, .surface, .quote, .start, .end, .page, .inherited, .rule, .ruleStart,
  .ruleEnd, .scope,
  body: b {.id, .name, .kind, .jurisdiction, .regionCode},
  decided: EXISTS { MATCH (a)<-[:SETTLES]-(:Decision {status: 'ACTIVE'}) }
} AS row
ORDER BY at, a.position
