MATCH (v:CarbonVoucher {id: $id, enterprise: $enterprise})
WHERE v.withdrawnAt IS NULL
SET v.withdrawnAt = $at, v.withdrawnBy = $by, v.withdrawnWhy = $why
WITH v
OPTIONAL MATCH (v)-[:HAS]->(s:VoucherSerial)
DETACH DELETE s
WITH DISTINCT v
RETURN v.id AS id
