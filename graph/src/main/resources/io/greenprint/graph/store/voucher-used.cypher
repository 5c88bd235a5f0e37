UNWIND $serials AS serial
MATCH (s:VoucherSerial {id: serial})
RETURN s.id AS serial
LIMIT $limit
