// Enterprises and years of which a result is on record, none of it with the factors of a set.
MATCH (x:CarbonResult)
WITH x.enterprise AS enterprise, x.year AS year, collect(DISTINCT x.factorSet) AS sets
WHERE NOT $factorSet IN sets
RETURN enterprise, year
ORDER BY enterprise, year
