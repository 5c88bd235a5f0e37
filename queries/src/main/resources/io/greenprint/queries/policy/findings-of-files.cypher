// Findings of each of some files as a whole, and of the readings made of them.
UNWIND $keys AS key
CALL {
  WITH key
  MATCH (:IngestedFile {id: key.id})-[:REPORTS]->(f:Finding)
  RETURN f
  UNION
  WITH key
  MATCH (:IngestedFile {id: key.id})-[:PRODUCED]->(:Reading)-[:REPORTS]->(f:Finding)
  RETURN f
}
RETURN key.at AS at, f {
  .id, .reading, .position, .code, .severity, .messageZh, .messageEn, .remedyZh, .remedyEn,
  .file, .page, .sheet, .row, .column, .quote, .start, .end, .status
} AS row
ORDER BY at, coalesce(f.reading, -1), f.position, f.id
