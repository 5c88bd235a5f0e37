MATCH (s:SchemaVersion {id: 'schema'})
SET s.version = $version
