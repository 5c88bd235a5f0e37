MATCH (x:Target {id: $id})
WHERE x.reading >= 0
MATCH (r:Reading {number: x.reading})-[:READS]->(d:Document)
WHERE r.until IS NULL AND r.since < 9223372036854775807
RETURN x.reading AS reading, d.id AS document, r.text AS text, x.quote AS quote, x.start AS start, '' AS code,
  {metric: x.metric, subject: x.subject, operator: x.operator, value: x.value, unit: x.unit,
   baselineYear: toString(x.baselineYear), hedge: x.hedge, setter: x.setter, deadlineTo: toString(x.deadlineTo)} AS fields
