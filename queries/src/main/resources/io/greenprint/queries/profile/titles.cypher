// Titles and certificates of an enterprise, as visible files state them.
MATCH (:Enterprise {id: $enterprise})<-[:IS]-(:EnterpriseRecord)<-[:OF]-(x:Listing)
WHERE x.reading < $before AND NOT x.reading IN $hidden
RETURN coalesce(x.level, '') + x.register AS name, null AS number, x.issuer AS issuer, x.from AS from, x.to AS to, x.removed AS ended, x.reading AS reading
UNION
MATCH (:Enterprise {id: $enterprise})<-[:IS]-(:EnterpriseRecord)<-[:OF]-(x:Certificate)
WHERE x.reading < $before AND NOT x.reading IN $hidden
RETURN x.kind AS name, x.number AS number, x.issuer AS issuer, x.from AS from, x.to AS to, x.revoked AS ended, x.reading AS reading
