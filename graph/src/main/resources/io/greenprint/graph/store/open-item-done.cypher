MATCH (:Assessment {id: $assessment})<-[:ON]-(i:OpenItem {id: $item})
SET i.doneBy = coalesce(i.doneBy, $by), i.doneAt = coalesce(i.doneAt, $now)
RETURN i.id AS id
