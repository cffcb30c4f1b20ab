CREATE TABLE "collection_items" (
	"collection_id" text NOT NULL,
	"resource_id" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "collection_items_collection_id_resource_id_pk" PRIMARY KEY("collection_id","resource_id")
);
--> statement-breakpoint
CREATE TABLE "collections" (
	"id" text PRIMARY KEY NOT NULL,
	"title_ja" text NOT NULL,
	"title_en" text NOT NULL,
	"about_ja" text NOT NULL,
	"about_en" text NOT NULL,
	"owner_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resource_citations" (
	"resource_id" text NOT NULL,
	"kind" text NOT NULL,
	"citing_id" text NOT NULL,
	"subject_id" text NOT NULL,
	CONSTRAINT "resource_citations_resource_id_kind_citing_id_pk" PRIMARY KEY("resource_id","kind","citing_id")
);
--> statement-breakpoint
CREATE TABLE "resource_previews" (
	"file_hash" text NOT NULL,
	"page" bigint NOT NULL,
	"hash" text NOT NULL,
	"size" bigint NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	CONSTRAINT "resource_previews_file_hash_page_pk" PRIMARY KEY("file_hash","page")
);
--> statement-breakpoint
ALTER TABLE "resource_files" ADD COLUMN "preview" text;--> statement-breakpoint
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_collection_id_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_previews" ADD CONSTRAINT "resource_previews_file_hash_resource_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."resource_files"("hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "collection_items_of_resource" ON "collection_items" USING btree ("resource_id");--> statement-breakpoint
CREATE INDEX "collections_newest" ON "collections" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "collections_of_owner" ON "collections" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "resource_citations_of_subject" ON "resource_citations" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "resource_previews_of_picture" ON "resource_previews" USING btree ("hash");