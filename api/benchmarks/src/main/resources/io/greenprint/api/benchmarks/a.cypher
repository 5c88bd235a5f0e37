// The tasks of one body, three levels deep, sorted.
MATCH (:Body {id: $body})<-[:TO]-(:Assignment)<-[:HAS]-(t:Task)
WITH DISTINCT t
ORDER BY t.reading, t.position
LIMIT 100
MATCH (r:Reading {number: t.reading})
RETURN t {
  .id, .title, .deadlineTo,
  assignments: [(t)-[:HAS]->(a:Assignment)-[:TO]->(b:Body) | a {.role, .surface, body: b {.id, .name}}],
  participants: [(t)-[:NAMES]->(p:Participant) | p {.name}],
  document: r {
    .title, .docNumber,
    citations: [(r)-[:MAKES]->(c:Citation)-[:TO]->(d:Document) | c {.role, to: d {.title, .docNumber}}]
  }
} AS row
