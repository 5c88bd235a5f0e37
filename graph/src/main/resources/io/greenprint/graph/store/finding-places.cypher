MATCH (x:Finding {reading: $reading, code: $code})
WHERE coalesce(x.quote, '') = $quote AND coalesce(x.start, -1) = $start
RETURN x.id AS id
