// How an ingestion stands.
MATCH (i:Ingestion {id: $id})
RETURN i {
  .id, .status, .createdAt, .finishedAt, .files, .published, .unchanged, .refused,
  by: coalesce(i.by, 'local')
} AS row
