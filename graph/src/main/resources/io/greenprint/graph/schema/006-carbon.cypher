// Energy ledgers, vouchers of green power and offsets, and the results that were kept.
CREATE CONSTRAINT ledger_entry_id_reading IF NOT EXISTS FOR (n:LedgerEntry) REQUIRE (n.id, n.reading) IS UNIQUE;
CREATE CONSTRAINT carbon_voucher_id IF NOT EXISTS FOR (n:CarbonVoucher) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT voucher_serial_id IF NOT EXISTS FOR (n:VoucherSerial) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT carbon_result_id IF NOT EXISTS FOR (n:CarbonResult) REQUIRE n.id IS UNIQUE;
CREATE INDEX ledger_entry_reading IF NOT EXISTS FOR (n:LedgerEntry) ON (n.reading);
CREATE INDEX carbon_voucher_enterprise IF NOT EXISTS FOR (n:CarbonVoucher) ON (n.enterprise);
CREATE INDEX carbon_result_enterprise IF NOT EXISTS FOR (n:CarbonResult) ON (n.enterprise);
CREATE INDEX enterprise_name IF NOT EXISTS FOR (n:Enterprise) ON (n.name);
