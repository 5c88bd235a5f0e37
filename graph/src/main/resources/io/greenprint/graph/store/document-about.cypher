MATCH (d:Document {id: $document})
MATCH (record:EnterpriseRecord {id: $record})
MERGE (d)-[about:ABOUT]->(record)
SET about.year = $year
