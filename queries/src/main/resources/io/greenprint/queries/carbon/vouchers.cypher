// The vouchers of an enterprise, withdrawn ones too, newest year first.
MATCH (v:CarbonVoucher {enterprise: $enterprise})
RETURN v AS voucher
ORDER BY v.year DESC, v.enteredAt, v.id
