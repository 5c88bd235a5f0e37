// Files of each of some ingestions, with the documents read from them.
UNWIND $keys AS key
MATCH (:Ingestion {id: key.id})-[:HAS]->(f:IngestedFile)
RETURN key.at AS at, f {
  .id, .name, .sourceFile, .status,
  documents: COLLECT {
    MATCH (f)-[:PRODUCED]->(:Reading)-[:READS]->(d:Document)
    RETURN DISTINCT d.id
  }
} AS row
ORDER BY at, f.position
