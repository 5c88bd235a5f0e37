MATCH (e:Enterprise {id: $id})
RETURN e.creditCode AS creditCode
