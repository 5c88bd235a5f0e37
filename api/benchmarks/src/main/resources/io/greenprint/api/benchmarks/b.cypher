// A body with its first 20 tasks, their documents, and the total.
MATCH (b:Body {id: $body})
RETURN b {
  .id, .name,
  totalCount: COUNT { MATCH (b)<-[:TO]-(:Assignment)<-[:HAS]-(t:Task) RETURN DISTINCT t },
  tasks: COLLECT {
    MATCH (b)<-[:TO]-(:Assignment)<-[:HAS]-(t:Task)
    WITH DISTINCT t
    ORDER BY t.reading, t.position
    LIMIT 20
    MATCH (r:Reading {number: t.reading})
    RETURN t {.id, .title, document: r {.title, .docNumber}}
  }
} AS row
