// A process died while it wrote this reading: what it wrote is the same that will be written now.
MATCH (r:Reading {number: $number})
SET r.begunAt = $now
