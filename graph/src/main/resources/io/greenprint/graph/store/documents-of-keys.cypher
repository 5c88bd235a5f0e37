// Documents that citations may mean; a draft is never meant.
MATCH (d:Document)
WHERE d.numberKey IN $numbers OR d.titleKey IN $titles
OPTIONAL MATCH (d)<-[:READS]-(r:Reading)
WITH d, count(r) AS readings, max(CASE WHEN r.status = 'DRAFT' THEN 0 ELSE 1 END) AS issued
WHERE readings = 0 OR issued = 1
RETURN d.id AS id, d.numberKey AS number, d.titleKey AS title, readings > 0 AS read
ORDER BY id
