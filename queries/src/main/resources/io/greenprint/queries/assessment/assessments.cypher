// Assessments, newest year first; of some enterprises, frameworks, years or states.
MATCH (s:Assessment)-[:OF]->(e:Enterprise)
WHERE ($enterprise IS NULL OR s.enterprise = $enterprise)
  AND ($framework IS NULL OR s.framework = $framework)
  AND ($year IS NULL OR s.year = $year)
  AND ($states IS NULL OR s.state IN $states)
RETURN s {.*} AS assessment, e {.id, .name, .creditCode} AS enterprise
ORDER BY s.year DESC, e.name, s.framework, s.id
