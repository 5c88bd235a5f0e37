// How many tasks the graph has.
MATCH (t:Task)
RETURN count(t) AS tasks
