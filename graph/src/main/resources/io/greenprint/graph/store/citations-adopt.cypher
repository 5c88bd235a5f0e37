// Citations that knew no more than the title, made before the document came.
MATCH (d:Document {id: $document})
MATCH (known:Document {titleKey: d.titleKey})
WHERE known.id <> d.id
  AND (known.numberKey IS NULL OR known.numberKey = d.numberKey)
  AND NOT EXISTS { MATCH (known)<-[:READS]-(:Reading) }
MATCH (c:Citation)-[old:TO]->(known)
MERGE (c)-[:TO]->(d)
DELETE old
