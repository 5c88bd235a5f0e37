CREATE (c:Change {version: $version, kind: 'DECIDED', reading: $reading, document: $document})
