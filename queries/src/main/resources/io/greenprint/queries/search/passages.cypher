// Whom a report is about, and the passages that bear out its disclosures in the order of the text.
MATCH (r:Reading {number: $reading})
CALL {
  WITH r
  MATCH (r)-[:READS]->(:Document)-[:ABOUT]->(:EnterpriseRecord)-[:IS]->(e:Enterprise)
  RETURN -1 AS start, e.name AS words
  UNION
  WITH r
  MATCH (r)-[:DISCLOSES]->(:Disclosure)-[:BORNE_OUT_BY]->(p:Evidence)
  RETURN p.start AS start, p.quote AS words
}
WITH words, min(start) AS start
ORDER BY start
RETURN words
