MATCH (x:Result {id: $id})
WITH x, x.document AS document
DETACH DELETE x
RETURN document
