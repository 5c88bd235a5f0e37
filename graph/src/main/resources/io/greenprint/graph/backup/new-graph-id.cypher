// Read models that followed the graph before the backup was restored see another id and are rebuilt.
MATCH (g:GraphVersion {id: 'graph'})
SET g.graphId = $graphId
