// Sections of a document with their own words.
MATCH (s:Section {reading: $reading})
RETURN s.id AS id, s.heading AS title, coalesce(s.text, '') AS text, null AS group, null AS due,
  [] AS bodies
