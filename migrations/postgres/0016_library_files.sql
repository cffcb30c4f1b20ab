CREATE TABLE "resource_downloads" (
	"resource_id" text NOT NULL,
	"day" text NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "resource_downloads_resource_id_day_pk" PRIMARY KEY("resource_id","day")
);
--> statement-breakpoint
CREATE TABLE "resource_files" (
	"hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	"size" bigint NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"found" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resource_uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "resource_versions" ADD COLUMN "file_hash" text;--> statement-breakpoint
ALTER TABLE "resource_versions" ADD COLUMN "file_name" text;--> statement-breakpoint
ALTER TABLE "resource_downloads" ADD CONSTRAINT "resource_downloads_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_uploads" ADD CONSTRAINT "resource_uploads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_uploads" ADD CONSTRAINT "resource_uploads_hash_resource_files_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."resource_files"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resource_uploads_of_account" ON "resource_uploads" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "resource_uploads_of_file" ON "resource_uploads" USING btree ("hash");--> statement-breakpoint
ALTER TABLE "resource_versions" ADD CONSTRAINT "resource_versions_file_hash_resource_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."resource_files"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resource_versions_of_file" ON "resource_versions" USING btree ("file_hash");