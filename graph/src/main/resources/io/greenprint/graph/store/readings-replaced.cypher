// What a publication takes the place of: other readings of its documents, and of its file.
MATCH (old:Reading)-[:READS]->(d:Document {id: $document})
WHERE NOT old.number IN $keep AND old.until IS NULL AND old.since < 9223372036854775807
RETURN old.number AS reading
UNION
MATCH (old:Reading)-[:OF]->(f:SourceFile {id: $sourceFile})
WHERE NOT old.number IN $keep AND old.until IS NULL AND old.since < 9223372036854775807
RETURN old.number AS reading
