MERGE (d:IdentityDecision {id: $id})
SET d += $properties
