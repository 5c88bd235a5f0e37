// What reports disclose, and whose reports they are.
CREATE CONSTRAINT disclosure_id_reading IF NOT EXISTS FOR (n:Disclosure) REQUIRE (n.id, n.reading) IS UNIQUE;
CREATE CONSTRAINT evidence_id_reading IF NOT EXISTS FOR (n:Evidence) REQUIRE (n.id, n.reading) IS UNIQUE;
CREATE CONSTRAINT figure_id_reading IF NOT EXISTS FOR (n:Figure) REQUIRE (n.id, n.reading) IS UNIQUE;
CREATE CONSTRAINT enterprise_id IF NOT EXISTS FOR (n:Enterprise) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT enterprise_record_id IF NOT EXISTS FOR (n:EnterpriseRecord) REQUIRE n.id IS UNIQUE;
CREATE INDEX disclosure_reading IF NOT EXISTS FOR (n:Disclosure) ON (n.reading);
CREATE INDEX evidence_reading IF NOT EXISTS FOR (n:Evidence) ON (n.reading);
CREATE INDEX figure_reading IF NOT EXISTS FOR (n:Figure) ON (n.reading);
CREATE INDEX enterprise_credit_code IF NOT EXISTS FOR (n:Enterprise) ON (n.creditCode);
CREATE INDEX enterprise_record_name_key IF NOT EXISTS FOR (n:EnterpriseRecord) ON (n.nameKey);
