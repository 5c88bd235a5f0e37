// Every document that a snapshot shows, with its visible reading.
MATCH (r:Reading)-[:READS]->(d:Document)
WHERE r.number < $before AND NOT r.number IN $hidden
MATCH (r)-[:OF]->(f:SourceFile)
RETURN r {
  .id, .number, .ruleVersion, .issuers, .date, .status, .jurisdiction, .regionCode,
  .addressees, .copiedTo, .noticeTitle,
  document: d.id, kind: d.kind,
  title: coalesce(r.title, d.title), docNumber: coalesce(r.docNumber, d.docNumber),
  sourceFile: f.id, fileName: f.name,
  repealed: EXISTS {
    MATCH (d)<-[:TO]-(c:Citation {role: 'REPEALS'})
    WHERE c.reading < $before AND NOT c.reading IN $hidden
  }
} AS row
