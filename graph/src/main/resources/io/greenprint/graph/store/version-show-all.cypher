MATCH (g:GraphVersion {id: 'graph'})
SET g.version = g.lastVersion, g.readings = g.lastReading
