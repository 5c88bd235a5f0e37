// Whose file a document of data is.
MATCH (d:Document {id: $document})
MATCH (record:EnterpriseRecord {id: $record})
MERGE (d)-[:ISSUED_BY]->(record)
