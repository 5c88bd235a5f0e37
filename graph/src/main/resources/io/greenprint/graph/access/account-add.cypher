// A new account; one that is there already stays as it is.
MERGE (a:Account {id: $id})
ON CREATE SET a += $properties
RETURN a.addedBy = $token AS added
