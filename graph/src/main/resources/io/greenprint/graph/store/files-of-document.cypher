// The files that a document is read from now, each with what its sender said of it.
MATCH (d:Document {id: $document})-[:CURRENT]->(r:Reading)-[:OF]->(s:SourceFile)
OPTIONAL MATCH (f:IngestedFile)-[:PRODUCED]->(r)
RETURN s.id AS sourceFile, s.name AS name, max(f.enterprise) AS enterprise, max(f.year) AS year,
  max(f.kind) AS kind
ORDER BY name, sourceFile
