// Rounds, assessments, and the answers that they draw on.
CREATE CONSTRAINT round_id IF NOT EXISTS FOR (n:Round) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT answer_book_id IF NOT EXISTS FOR (n:AnswerBook) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT answer_id IF NOT EXISTS FOR (n:Answer) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT transition_id IF NOT EXISTS FOR (n:Transition) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT comment_id IF NOT EXISTS FOR (n:Comment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT open_item_id IF NOT EXISTS FOR (n:OpenItem) REQUIRE n.id IS UNIQUE;
CREATE INDEX assessment_framework_year IF NOT EXISTS FOR (n:Assessment) ON (n.framework, n.year);
CREATE INDEX assessment_enterprise IF NOT EXISTS FOR (n:Assessment) ON (n.enterprise);
CREATE INDEX round_deadline IF NOT EXISTS FOR (n:Round) ON (n.deadline);
