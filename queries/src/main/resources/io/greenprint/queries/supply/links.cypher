// The supply links that one reading states.
MATCH (s:EnterpriseRecord)-[l:SUPPLIES]->(b:EnterpriseRecord)
WHERE l.reading = $reading
RETURN s.id AS supplier, b.id AS buyer, l.product AS product, l.spend AS spend, l.currency AS currency,
  l.priceYear AS priceYear, l.quantity AS quantity, l.unit AS unit, l.from AS from, l.to AS to, l.kind AS kind,
  l.rule AS rule, l.consent AS consent, l.sheet AS sheet, l.row AS row
