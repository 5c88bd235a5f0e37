// What people settle about who is who.
CREATE CONSTRAINT identity_decision_id IF NOT EXISTS FOR (n:IdentityDecision) REQUIRE n.id IS UNIQUE;
CREATE INDEX was_decision IF NOT EXISTS FOR ()-[w:WAS]-() ON (w.decision);
