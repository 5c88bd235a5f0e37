MATCH (g:GraphVersion {id: 'graph'})
SET g.version = CASE WHEN g.version < $version THEN $version ELSE g.version END
