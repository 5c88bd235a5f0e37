// Carbon results of an enterprise on record, newest first.
MATCH (x:CarbonResult {enterprise: $enterprise})
RETURN x AS kept
ORDER BY x.year DESC, x.keptAt DESC, x.id
