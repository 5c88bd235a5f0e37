// An original as received.
MATCH (f:SourceFile {id: $id})
RETURN f.id AS id, f.name AS name, f.mediaType AS mediaType, f.size AS size, f.receivedAt AS receivedAt
