// One more failure to log in; the last one that is allowed locks the account and begins anew.
MATCH (a:Account {id: $id})
SET a.failures = a.failures + 1
SET a.lockedUntil = CASE WHEN a.failures >= $most THEN $until ELSE a.lockedUntil END
SET a.failures = CASE WHEN a.failures >= $most THEN 0 ELSE a.failures END
RETURN a.failures AS failures
