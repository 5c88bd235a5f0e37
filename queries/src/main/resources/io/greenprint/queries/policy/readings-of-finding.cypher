// Readings that have a finding.
MATCH (f:Finding {id: $id})
WHERE f.reading >= 0
RETURN f.reading AS reading
