MATCH (d:Decision {id: $id, status: 'ACTIVE'})
RETURN d.document AS document
