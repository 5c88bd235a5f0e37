MATCH (d:Decision {id: $id})
SET d.status = 'UNDONE', d.undoneBy = $by, d.undoneAt = $now
