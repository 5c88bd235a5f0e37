MATCH (d:IdentityDecision)
RETURN d.id AS id, d.verdict AS verdict, d.enterprise AS enterprise, d.other AS other, d.by AS by,
  d.at AS at, d.why AS why, d.status AS status
ORDER BY at DESC, id
