// How many findings there are of some documents.
MATCH (f:Finding)
WHERE f.reading IN $readings
  AND ($open IS NULL OR $open = (f.status = 'OPEN'))
  AND ($codes IS NULL OR f.code IN $codes)
  AND ($severities IS NULL OR f.severity IN $severities)
RETURN count(f) AS count
