// Names of registers and metrics of targets that visible documents use, and how often.
MATCH (g:Register)
WHERE g.reading < $before AND NOT g.reading IN $hidden
RETURN g.name AS text, 'REGISTER' AS kind, count(g) AS uses
UNION ALL
MATCH (t:Target)
WHERE t.reading < $before AND NOT t.reading IN $hidden AND t.metric IS NOT NULL
RETURN t.metric AS text, 'TERM' AS kind, count(t) AS uses
