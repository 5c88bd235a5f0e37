// Replaced long enough ago, or never finished; unless something refers to the reading for good.
MATCH (r:Unsettled)
WHERE (r.retiredAt < $before OR (r.since = 9223372036854775807 AND r.begunAt < $abandoned))
  AND NOT EXISTS { MATCH (r)<-[:CITES]-() }
SET r.sweeping = true
RETURN r.number AS reading
ORDER BY reading
