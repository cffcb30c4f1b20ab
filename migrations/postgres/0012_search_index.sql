CREATE TABLE search_index (key bigint PRIMARY KEY, lexemes tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX search_index_lexemes ON search_index USING gin (lexemes);
