MATCH (i:Ingestion {id: $id})
RETURN i.id AS id, i.status AS status, i.createdAt AS createdAt, i.finishedAt AS finishedAt,
  i.files AS files, i.published AS published, i.unchanged AS unchanged, i.refused AS refused, coalesce(i.by, 'local') AS by
