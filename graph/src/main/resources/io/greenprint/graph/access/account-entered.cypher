// Somebody logged in; no row where the one-time password was used before. Setting something first takes
// the lock, so that of two who come with the same one only the first enters.
MATCH (a:Account {id: $id})
SET a.entering = true
WITH a
WHERE $step = 0 OR $step > coalesce(a.usedStep, 0)
SET a.failures = 0, a.lockedUntil = null, a.usedStep = CASE WHEN $step = 0 THEN a.usedStep ELSE $step END
REMOVE a.entering
RETURN a.id AS id
