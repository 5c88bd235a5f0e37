CREATE (c:Change {version: $version, kind: 'IDENTIFIED'})
