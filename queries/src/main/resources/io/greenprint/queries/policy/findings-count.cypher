// How many findings there are of all files and documents.
MATCH (f:Finding)
WHERE ((f.reading IS NULL AND $files) OR (f.reading < $before AND NOT f.reading IN $hidden))
  AND ($open IS NULL OR $open = (f.status = 'OPEN'))
  AND ($codes IS NULL OR f.code IN $codes)
  AND ($severities IS NULL OR f.severity IN $severities)
RETURN count(f) AS count
