// A reading that nobody has shown yet. Another writer of the same file and rules may have, and it may be replaced since.
MATCH (r:Reading {number: $reading})
WHERE r.since = 9223372036854775807 AND r.sweeping IS NULL
RETURN r.number AS reading
