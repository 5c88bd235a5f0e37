// Entries of the audit log, newest first.
MATCH (a:AuditEntry)
WHERE ($caller IS NULL OR a.caller = $caller)
  AND ($object IS NULL OR a.object CONTAINS $object)
  AND ($from IS NULL OR a.at >= $from)
  AND ($to IS NULL OR a.at < $to)
  AND ($afterAt IS NULL OR a.at < $afterAt OR (a.at = $afterAt AND a.id < $afterId))
WITH a
ORDER BY a.at DESC, a.id DESC
LIMIT $limit
RETURN a {.id, .at, .caller, .name, .role, .action, .object, .outcome} AS entry
