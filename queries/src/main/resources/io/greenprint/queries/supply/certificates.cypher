MATCH (x:Certificate)
WHERE x.reading IN $readings
MATCH (x)-[:OF]->(r:EnterpriseRecord)
RETURN r.id AS record, x AS fact
ORDER BY x.reading, x.position
