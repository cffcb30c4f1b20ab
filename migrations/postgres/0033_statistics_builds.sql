CREATE TABLE "release_builds" (
	"id" text PRIMARY KEY NOT NULL,
	"until" text NOT NULL,
	"state" text NOT NULL,
	"step" text,
	"done" bigint NOT NULL,
	"parts" bigint NOT NULL,
	"refusal" jsonb,
	"release_id" text,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "gap_routes" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "responses_in" text;--> statement-breakpoint
CREATE INDEX "release_builds_newest" ON "release_builds" USING btree ("ordered_at");--> statement-breakpoint
CREATE INDEX "release_builds_in" ON "release_builds" USING btree ("state","seen_at");