// A write locks the node until the transaction ends.
MATCH (g:GraphVersion {id: 'graph'})
SET g.locked = NOT coalesce(g.locked, false)
