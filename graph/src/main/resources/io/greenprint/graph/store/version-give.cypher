MATCH (g:GraphVersion {id: 'graph'})
SET g.lastVersion = g.lastVersion + 1
RETURN g.lastVersion AS next
