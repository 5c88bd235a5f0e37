// The sector that an enterprise said last.
MATCH (x:ProfileFact {enterprise: $enterprise, fact: 'sector'})
WITH x
ORDER BY x.saidAt DESC, x.id
LIMIT 1
RETURN x.values AS values
