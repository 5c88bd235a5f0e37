MERGE (g:GraphVersion {id: 'graph'})
ON CREATE SET g.graphId = $graphId, g.version = 0, g.lastVersion = 0, g.readings = 0, g.lastReading = 0
