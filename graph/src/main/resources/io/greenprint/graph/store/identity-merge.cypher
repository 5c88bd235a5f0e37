// Each record keeps where it was, with all that was said of that.
MATCH (record:EnterpriseRecord)-[was:IS]->(old:Enterprise {id: $enterprise})
MATCH (into:Enterprise {id: $into})
CREATE (record)-[kept:WAS]->(old)
SET kept = properties(was), kept.before = was.decision, kept.decision = $decision
CREATE (record)-[:IS {decidedBy: 'PERSON', decision: $decision, on: $now}]->(into)
DELETE was
