MATCH (r:Round {id: $id})
RETURN r {.*} AS row
