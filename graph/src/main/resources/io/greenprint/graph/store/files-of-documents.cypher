// The files that documents are read from now; of one document, or of all where none is named.
MATCH (d:Document)-[:CURRENT]->(:Reading)-[:OF]->(s:SourceFile)
WHERE $document IS NULL OR d.id = $document
RETURN DISTINCT s.id AS sourceFile, s.name AS name
ORDER BY name, sourceFile
