// What one reading says was bought, in all of a year, between two firms.
MATCH (s:EnterpriseRecord)-[p:SOLD]->(b:EnterpriseRecord)
WHERE p.reading = $reading
RETURN s.id AS supplier, b.id AS buyer, p.product AS product, p.on AS on, p.amount AS amount,
  p.currency AS currency, p.kind AS kind, p.sheet AS sheet, p.row AS row
