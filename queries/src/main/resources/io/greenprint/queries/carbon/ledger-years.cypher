// The years that the visible ledgers of an enterprise are of, newest first.
MATCH (:Enterprise {id: $enterprise})<-[:IS]-(:EnterpriseRecord)<-[:OF]-(x:LedgerEntry)
WHERE x.reading < $before AND NOT x.reading IN $hidden
RETURN DISTINCT x.from.year AS year
ORDER BY year DESC
