MATCH (record:EnterpriseRecord)-[kept:WAS {decision: $id}]->(old:Enterprise)
MATCH (record)-[now:IS]->(:Enterprise)
CREATE (record)-[was:IS]->(old)
SET was = properties(kept), was.decision = kept.before, was.before = null
DELETE now, kept
