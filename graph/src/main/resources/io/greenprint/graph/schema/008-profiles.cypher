// What firms say of themselves.
CREATE CONSTRAINT profile_fact_id IF NOT EXISTS FOR (n:ProfileFact) REQUIRE n.id IS UNIQUE;
CREATE INDEX profile_fact_enterprise IF NOT EXISTS FOR (n:ProfileFact) ON (n.enterprise);
