// Documents that nothing reads and nothing cites any more.
MATCH (d:Document)
WHERE NOT EXISTS { MATCH (d)<-[:READS]-(:Reading) } AND NOT EXISTS { MATCH (d)<-[:TO]-(:Citation) }
SET d.sweeping = true
WITH d
WHERE NOT EXISTS { MATCH (d)<-[:READS]-(:Reading) } AND NOT EXISTS { MATCH (d)<-[:TO]-(:Citation) }
DETACH DELETE d
RETURN count(*) AS deleted
