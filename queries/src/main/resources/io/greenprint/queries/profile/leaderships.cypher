// Industry chains of which an enterprise was named leader.
MATCH (:Enterprise {id: $enterprise})<-[:IS]-(:EnterpriseRecord)<-[:OF]-(x:ChainLeader)
WHERE x.reading < $before AND NOT x.reading IN $hidden
RETURN DISTINCT x.industryChain AS chain, x.namedBy AS namedBy, x.from AS from, x.reading AS reading
ORDER BY chain, from
