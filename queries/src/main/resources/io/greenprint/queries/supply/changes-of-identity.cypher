// The newest version at which somebody settled who is who.
MATCH (c:Change {kind: 'IDENTIFIED'})
RETURN max(c.version) AS version
