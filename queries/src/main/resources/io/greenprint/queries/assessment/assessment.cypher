// An assessment with all that it is filled in from, but for what the firm's reports disclose.
MATCH (s:Assessment {id: $id})-[:OF]->(e:Enterprise)
MATCH (s)-[:DRAWS_ON]->(b:AnswerBook)
RETURN s {.*} AS assessment, e {.id, .name, .creditCode} AS enterprise,
  [(e)<-[:IS]-(:EnterpriseRecord)<-[about:ABOUT]-(:Document)<-[:READS]-(r:Reading)
    WHERE r.number < $before AND NOT r.number IN $hidden
    | {reading: r.number, year: about.year}] AS reports,
  [(b)-[:HOLDS]->(a:Answer) | a {.*}] AS answers,
  [(e)-[:KEEPS]->(last:AnswerBook)-[:HOLDS]->(a:Answer) WHERE last.year = s.year - 1 | a {.*}] AS lastYear,
  [(s)-[:WENT]->(t:Transition) | t {.*}] AS transitions,
  [(c:Comment)-[:ON]->(s) | c {.*}] AS comments,
  [(i:OpenItem)-[:ON]->(s) | i {.*}] AS openItems
