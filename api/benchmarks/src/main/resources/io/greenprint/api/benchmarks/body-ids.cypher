// Bodies to ask for.
MATCH (b:Body)
RETURN b.id AS id
ORDER BY id
