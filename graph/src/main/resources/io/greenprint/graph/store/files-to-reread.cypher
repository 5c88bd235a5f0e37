// The files that documents are read from now, and those that a fault of the program, not of the file, kept
// out; each with what its sender said of it.
CALL {
  MATCH (:Document)-[:CURRENT]->(r:Reading)-[:OF]->(s:SourceFile)
  OPTIONAL MATCH (f:IngestedFile)-[:PRODUCED]->(r)
  RETURN s.id AS sourceFile, s.name AS name, f.enterprise AS enterprise, f.year AS year,
    f.kind AS kind
  UNION
  MATCH (f:IngestedFile {status: 'REFUSED'})-[:REPORTS]->(x:Finding)
  WHERE x.code IN $codes AND x.status <> 'SETTLED'
  RETURN f.sourceFile AS sourceFile, f.name AS name, f.enterprise AS enterprise, f.year AS year,
    f.kind AS kind
}
RETURN sourceFile, min(name) AS name, max(enterprise) AS enterprise, max(year) AS year, max(kind) AS kind
ORDER BY name, sourceFile
