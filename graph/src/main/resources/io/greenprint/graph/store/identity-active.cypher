MATCH (d:IdentityDecision {id: $id, status: 'ACTIVE'})
RETURN d.other AS other, d.givesCode AS givesCode
