// Whom an enterprise supplies and who supplies it, as visible files state it. A supplier that
// refused to be shown anywhere is left out.
MATCH (:Enterprise {id: $enterprise})<-[:IS]-(:EnterpriseRecord)-[l:SUPPLIES]->(:EnterpriseRecord)-[:IS]->(other:Enterprise)
WHERE l.reading < $before AND NOT l.reading IN $hidden
RETURN DISTINCT 'BUYER' AS side, other.id AS id, other.name AS name, other.creditCode AS creditCode
UNION
MATCH (:Enterprise {id: $enterprise})<-[:IS]-(:EnterpriseRecord)<-[l:SUPPLIES]-(s:EnterpriseRecord)-[:IS]->(other:Enterprise)
WHERE l.reading < $before AND NOT l.reading IN $hidden
  AND NOT EXISTS { MATCH (s)-[r:SUPPLIES]->(:EnterpriseRecord) WHERE r.consent = 'REFUSED' }
RETURN DISTINCT 'SUPPLIER' AS side, other.id AS id, other.name AS name, other.creditCode AS creditCode
