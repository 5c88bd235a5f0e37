MERGE (f:SourceFile {id: $id})
ON CREATE SET f += $properties
