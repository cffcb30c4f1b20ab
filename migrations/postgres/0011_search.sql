CREATE TABLE "search_entries" (
	"key" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"item" text NOT NULL,
	"hash" text NOT NULL,
	"indexed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_entries_of_subject" ON "search_entries" USING btree ("subject");