MATCH (e:Enterprise {id: $enterprise})
CREATE (v:CarbonVoucher {id: $id})
SET v += $properties
CREATE (v)-[:HELD_BY]->(e)
WITH v
UNWIND $serials AS serial
CREATE (s:VoucherSerial {id: serial})
CREATE (v)-[:HAS]->(s)
WITH DISTINCT v
RETURN v.id AS id
