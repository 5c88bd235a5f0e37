MATCH (r:Reading {number: $reading})
DETACH DELETE r
