// A page of findings of all files and documents, in the order of the texts.
MATCH (f:Finding)
WHERE ((f.reading IS NULL AND $files) OR (f.reading < $before AND NOT f.reading IN $hidden))
  AND ($open IS NULL OR $open = (f.status = 'OPEN'))
  AND ($codes IS NULL OR f.code IN $codes)
  AND ($severities IS NULL OR f.severity IN $severities)
WITH f, coalesce(f.reading, -1) AS reading
WHERE reading > $afterReading
  OR (reading = $afterReading AND (f.position > $afterPosition
    OR (f.position = $afterPosition AND f.id > $afterId)))
WITH f, reading
ORDER BY reading, f.position, f.id
LIMIT $limit
RETURN f {
  .id, .reading, .position, .code, .severity, .messageZh, .messageEn, .remedyZh, .remedyEn,
  .file, .page, .sheet, .row, .column, .quote, .start, .end, .status
} AS row
