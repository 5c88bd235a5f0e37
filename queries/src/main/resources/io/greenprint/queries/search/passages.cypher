// The passages of a report that bear out its disclosures, in the order of the text.
MATCH (:Reading {number: $reading})-[:DISCLOSES]->(:Disclosure)-[:BORNE_OUT_BY]->(p:Evidence)
WITH p.start AS start, p.quote AS quote
ORDER BY start
RETURN DISTINCT quote
