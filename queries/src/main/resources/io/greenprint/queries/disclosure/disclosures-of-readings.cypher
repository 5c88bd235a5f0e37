// What some reports disclose, in the order of the indicator library.
UNWIND $readings AS reading
MATCH (x:Disclosure {reading: reading})
RETURN x.id AS disclosure, x {.reading, .indicator, .status, .coverage, .points} AS row
ORDER BY x.reading, x.position
