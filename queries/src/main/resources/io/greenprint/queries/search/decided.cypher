// When people last decided or undid something in each document: it shows that the document's facts changed.
MATCH (x:Decision)
RETURN x.document AS document, count(x) AS decisions, max(coalesce(x.undoneAt, x.at)) AS last
