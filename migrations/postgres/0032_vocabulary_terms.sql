CREATE TABLE "synonym_groups" (
	"revision" bigint PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"words" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vocabulary_terms" (
	"revision" bigint PRIMARY KEY NOT NULL,
	"vocabulary" text NOT NULL,
	"term" text NOT NULL,
	"ja" text NOT NULL,
	"en" text NOT NULL,
	"position" bigint NOT NULL,
	"valid_from" text,
	"valid_until" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "vocabulary_terms_of_term" ON "vocabulary_terms" USING btree ("vocabulary","term","revision");