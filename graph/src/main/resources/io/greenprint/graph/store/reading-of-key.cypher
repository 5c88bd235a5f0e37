// The readings of one document, file and rule version that are not being swept.
MATCH (r:Reading {key: $key})
WHERE r.sweeping IS NULL
RETURN r.number AS number, r.since AS since, r.until AS until
ORDER BY number
