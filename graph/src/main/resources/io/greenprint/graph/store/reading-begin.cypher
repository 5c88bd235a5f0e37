MERGE (d:Document {id: $document})
SET d += $documentProperties
WITH d
MATCH (f:SourceFile {id: $sourceFile})
CREATE (r:Reading:Unsettled {number: $number})
SET r += $properties, r.since = 9223372036854775807
CREATE (r)-[:READS]->(d)
CREATE (r)-[:OF]->(f)
