MATCH (d:IdentityDecision {id: $id})
SET d.status = 'UNDONE', d.undoneBy = $by, d.undoneWhy = $why, d.undoneAt = $now
