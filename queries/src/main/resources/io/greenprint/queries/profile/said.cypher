// What a firm says of itself, oldest first: the last word on a fact holds.
MATCH (x:ProfileFact {enterprise: $enterprise})
RETURN x AS said
ORDER BY x.saidAt, x.id
