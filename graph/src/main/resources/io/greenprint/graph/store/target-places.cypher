MATCH (x:Target {reading: $reading})
WHERE x.quote = $quote AND x.start = $start
RETURN x.id AS id
