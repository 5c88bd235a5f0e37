// What the visible ledgers of an enterprise state of a year.
MATCH (:Enterprise {id: $enterprise})<-[:IS]-(:EnterpriseRecord)<-[:OF]-(x:LedgerEntry)
WHERE x.reading < $before AND NOT x.reading IN $hidden AND x.from >= $from AND x.to <= $to
RETURN x AS entry
ORDER BY x.reading, x.position
