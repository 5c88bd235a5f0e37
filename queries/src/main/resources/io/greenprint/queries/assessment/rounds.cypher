// All rounds, latest deadline first.
MATCH (r:Round)
RETURN r {.*} AS row
ORDER BY r.deadline DESC, r.id
