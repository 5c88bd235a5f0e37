// Penalties of an enterprise, newest first.
MATCH (:Enterprise {id: $enterprise})<-[:IS]-(:EnterpriseRecord)<-[:OF]-(x:Penalty)
WHERE x.reading < $before AND NOT x.reading IN $hidden
RETURN DISTINCT x.decidedOn AS decidedOn, x.authority AS authority, x.documentNumber AS number, x.article AS article, x.amount AS amount, x.currency AS currency, x.correctedOn AS correctedOn, x.reading AS reading
ORDER BY decidedOn DESC
