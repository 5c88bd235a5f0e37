// What was found in the same bytes before no longer asks for anything: they have been read again.
MATCH (f:IngestedFile {id: $id})
MATCH (earlier:IngestedFile {sourceFile: f.sourceFile})-[:REPORTS]->(x:Finding {status: 'OPEN'})
WHERE earlier.id <> f.id
SET x.status = 'SETTLED'
