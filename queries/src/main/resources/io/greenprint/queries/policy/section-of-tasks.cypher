// The section that orders each of some tasks.
UNWIND $keys AS key
MATCH (:Task {id: key.id, reading: key.reading})<-[:ORDERS]-(s:Section)
RETURN key.at AS at, s {
  .id, .reading, .position, .level, .marker, .heading, .path, .text, .page, .headingStart,
  .headingEnd, .bodyStart
} AS row
