// A later merge that moved a record which this one had moved.
MATCH (record:EnterpriseRecord)-[:WAS {decision: $id}]->(:Enterprise)
MATCH (record)-[now:IS]->(:Enterprise)
WHERE now.decision <> $id
RETURN now.decision AS later
LIMIT 1
