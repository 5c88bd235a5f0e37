// Bodies that nothing names, nor anything that they are linked to. Locked first, judged then: a writer may be naming one.
MATCH (b:Body)
WHERE NOT EXISTS { MATCH (b)<-[:TO]-(:Assignment) }
  AND NOT EXISTS { MATCH (b)<-[:CHOOSES]-(:Decision) }
  AND NOT EXISTS { MATCH (b)-[:SUCCEEDED_BY|PART_OF*1..3]-(:Body)<-[:TO]-(:Assignment) }
SET b.sweeping = true
WITH b
WHERE NOT EXISTS { MATCH (b)<-[:TO]-(:Assignment) }
DETACH DELETE b
RETURN count(*) AS deleted
