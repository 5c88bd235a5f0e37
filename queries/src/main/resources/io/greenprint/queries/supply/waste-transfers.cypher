MATCH (x:WasteTransfer)
WHERE x.reading = $reading
OPTIONAL MATCH (x)-[:INVOLVES {as: 'PRODUCER'}]->(producer:EnterpriseRecord)
OPTIONAL MATCH (x)-[:INVOLVES {as: 'CARRIER'}]->(carrier:EnterpriseRecord)
OPTIONAL MATCH (x)-[:INVOLVES {as: 'TREATER'}]->(treater:EnterpriseRecord)
RETURN producer.id AS producer, carrier.id AS carrier, treater.id AS treater,
  x.code AS code, x.waste AS waste, x.quantity AS quantity, x.unit AS unit, x.method AS method,
  x.licence AS licence, x.manifest AS manifest, x.on AS on, x.sheet AS sheet, x.row AS row,
  x.column AS column
ORDER BY x.id
