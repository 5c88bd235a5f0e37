// How many sections a document has.
MATCH (s:Section {reading: $reading})
WHERE $maxLevel IS NULL OR s.level <= $maxLevel
RETURN count(s) AS count
