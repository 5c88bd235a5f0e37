MATCH (x:BillItem)
WHERE x.reading IN $readings
OPTIONAL MATCH (x)-[:OF]->(r:EnterpriseRecord)
RETURN coalesce(r.id, '') AS record, x AS fact
ORDER BY x.reading, x.position
