// The version first, then the readings that are not settled: whatever changes in between is judged by that version.
MATCH (g:GraphVersion {id: 'graph'})
WITH g.graphId AS graphId, g.version AS version, g.readings + 1 AS before
OPTIONAL MATCH (r:Unsettled)
WHERE r.since > version OR r.until <= version
RETURN graphId, version, before, collect(r.number) AS hidden
