MATCH (g:GraphVersion {id: 'graph'})
SET g.lastReading = g.lastReading + 1
RETURN g.lastReading AS next
