CREATE TABLE "resource_links" (
	"resource_id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"found" text NOT NULL,
	"failures" bigint NOT NULL,
	"failing_since" text,
	"ask_again_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "resource_links" ADD CONSTRAINT "resource_links_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resource_links_broken" ON "resource_links" USING btree ("failures");