// How many entries the audit log has.
MATCH (a:AuditEntry)
WHERE ($caller IS NULL OR a.caller = $caller)
  AND ($object IS NULL OR a.object CONTAINS $object)
  AND ($from IS NULL OR a.at >= $from)
  AND ($to IS NULL OR a.at < $to)
RETURN count(a) AS count
