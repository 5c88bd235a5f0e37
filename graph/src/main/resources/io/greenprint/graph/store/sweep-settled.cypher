// Readings that every snapshot still in use sees: they need no looking at any more.
MATCH (r:Unsettled)
WHERE r.until IS NULL AND r.publishedAt < $before
REMOVE r:Unsettled
