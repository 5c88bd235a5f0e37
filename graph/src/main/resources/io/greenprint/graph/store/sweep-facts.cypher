// One batch of the facts of a reading, one label after the other.
MATCH (n:Figure {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Evidence {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Disclosure {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Finding {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Participant {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:ApplicationNotice {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Register {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Citation {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Condition {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Target {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Assignment {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Task {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
MATCH (n:Section {reading: $reading}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS deleted;
