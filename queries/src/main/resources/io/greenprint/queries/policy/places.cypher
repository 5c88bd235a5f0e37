// The places that bodies and documents are of.
MATCH (j:Jurisdiction)
RETURN j.name AS name
ORDER BY name
