// Some bodies with those that they took over from and those that are part of them.
MATCH (b:Body)
WHERE b.id IN $ids
RETURN b.id AS id
UNION
MATCH (b:Body)<-[:SUCCEEDED_BY*1..8]-(former:Body)
WHERE $former AND b.id IN $ids
RETURN former.id AS id
UNION
MATCH (b:Body)<-[:PART_OF*1..4]-(part:Body)
WHERE $parts AND b.id IN $ids
RETURN part.id AS id
