CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"until" text NOT NULL,
	"version" bigint NOT NULL,
	"state" text NOT NULL,
	"rules" jsonb NOT NULL,
	"tables" jsonb NOT NULL,
	"audit" jsonb NOT NULL,
	"responses" jsonb NOT NULL,
	"loss" jsonb NOT NULL,
	"left_out" jsonb NOT NULL,
	"basis" jsonb NOT NULL,
	"note" text NOT NULL,
	"checksum" text NOT NULL,
	"built_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "releases_version" ON "releases" USING btree ("until","version");--> statement-breakpoint
CREATE INDEX "releases_newest" ON "releases" USING btree ("state","until","version");