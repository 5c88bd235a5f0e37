// One task by its id.
MATCH (t:Task {id: $task})
WHERE t.reading >= 0
MATCH (r:Reading {number: t.reading})
RETURN t {.id, .title, .text, .deadline, .deadlineTo, document: r {.title, .docNumber}} AS row
