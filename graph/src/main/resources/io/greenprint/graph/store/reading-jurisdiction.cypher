MATCH (r:Reading {number: $reading})
MATCH (j:Jurisdiction {id: $jurisdiction})
MERGE (r)-[:IN]->(j)
