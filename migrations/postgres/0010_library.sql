CREATE TABLE "resource_doubts" (
	"resource_id" text NOT NULL,
	"account_id" text NOT NULL,
	"what" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "resource_doubts_resource_id_account_id_pk" PRIMARY KEY("resource_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "resource_versions" (
	"resource_id" text NOT NULL,
	"version" bigint NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"url" text NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"note" text NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "resource_versions_resource_id_version_pk" PRIMARY KEY("resource_id","version")
);
--> statement-breakpoint
CREATE TABLE "resources" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"languages" text NOT NULL,
	"categories" text NOT NULL,
	"statuses" text NOT NULL,
	"area" text NOT NULL,
	"source" text NOT NULL,
	"terms" text NOT NULL,
	"owner_id" text NOT NULL,
	"review_on" text NOT NULL,
	"reminded_for" text,
	"successor_id" text,
	"version" bigint NOT NULL,
	"version_at" timestamp (3) with time zone NOT NULL,
	"revision" bigint NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "resource_doubts" ADD CONSTRAINT "resource_doubts_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_doubts" ADD CONSTRAINT "resource_doubts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_versions" ADD CONSTRAINT "resource_versions_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_versions" ADD CONSTRAINT "resource_versions_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resource_doubts_oldest" ON "resource_doubts" USING btree ("at","resource_id");--> statement-breakpoint
CREATE INDEX "resources_newest" ON "resources" USING btree ("version_at","id");--> statement-breakpoint
CREATE INDEX "resources_to_review" ON "resources" USING btree ("review_on","id");