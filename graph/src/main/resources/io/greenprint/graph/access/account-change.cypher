// Changes some properties of an account.
MATCH (a:Account {id: $id})
SET a += $changes
RETURN a.id AS id
