MATCH (g:GraphVersion {id: 'graph'})
SET g.readings = CASE WHEN g.readings < $reading THEN $reading ELSE g.readings END
