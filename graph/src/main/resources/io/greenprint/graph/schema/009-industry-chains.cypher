// What knowledge graphs and the news say of industry chains.
CREATE CONSTRAINT chain_relation_id_reading IF NOT EXISTS FOR (n:ChainRelation) REQUIRE (n.id, n.reading) IS UNIQUE;
CREATE INDEX chain_relation_reading IF NOT EXISTS FOR (n:ChainRelation) ON (n.reading);
CREATE INDEX chain_relation_subject IF NOT EXISTS FOR (n:ChainRelation) ON (n.subject);
CREATE INDEX chain_relation_object IF NOT EXISTS FOR (n:ChainRelation) ON (n.object);
