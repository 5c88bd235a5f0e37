// Places of an enterprise, as visible files name them: sites of their own, and places in ledgers.
MATCH (:Enterprise {id: $enterprise})<-[:IS]-(:EnterpriseRecord)<-[:OF]-(x:Site)
WHERE x.reading < $before AND NOT x.reading IN $hidden
RETURN x.name AS name, x.address AS address, x.reading AS reading
UNION
MATCH (:Enterprise {id: $enterprise})<-[:IS]-(:EnterpriseRecord)<-[:OF]-(x:LedgerEntry)
WHERE x.reading < $before AND NOT x.reading IN $hidden AND x.site IS NOT NULL
RETURN DISTINCT x.site AS name, null AS address, x.reading AS reading
