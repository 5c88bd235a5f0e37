// An assessment with some of the answers that it draws on; read after the book is locked.
MATCH (s:Assessment {id: $assessment})
OPTIONAL MATCH (a:Answer)
WHERE a.id IN $ids
RETURN s {.*} AS row, collect(a {.*}) AS answers
