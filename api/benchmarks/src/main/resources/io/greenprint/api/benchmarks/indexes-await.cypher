// Waits until all indexes are filled.
CALL db.awaitIndexes(300)
