// What the visible ledgers of other firms of one industry state of a year; the last word on a firm's
// sector holds.
MATCH (said:ProfileFact {fact: 'sector'})
WHERE said.enterprise <> $enterprise
WITH said.enterprise AS enterprise, said
ORDER BY said.saidAt
WITH enterprise, collect(said) AS all
WITH enterprise, all[size(all) - 1].values AS sectors
WHERE size(sectors) > 0 AND any(prefix IN $prefixes WHERE sectors[0] STARTS WITH prefix)
MATCH (e:Enterprise {id: enterprise})<-[:IS]-(:EnterpriseRecord)<-[:OF]-(x:LedgerEntry)
WHERE x.reading < $before AND NOT x.reading IN $hidden AND x.from >= $from AND x.to <= $to
RETURN enterprise, e.creditCode AS creditCode, x AS entry
ORDER BY enterprise, x.reading, x.position
