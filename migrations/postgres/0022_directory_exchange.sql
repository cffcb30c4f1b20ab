CREATE TABLE "directory_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"content" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone,
	"added" bigint,
	"changed" bigint
);
--> statement-breakpoint
CREATE TABLE "service_places_staged" (
	"batch" text NOT NULL,
	"service_id" text NOT NULL,
	"area" text NOT NULL,
	"category" text NOT NULL,
	"fresh_on" text NOT NULL,
	"languages" text NOT NULL,
	"statuses" text NOT NULL,
	CONSTRAINT "service_places_staged_batch_service_id_area_category_pk" PRIMARY KEY("batch","service_id","area","category")
);
--> statement-breakpoint
CREATE TABLE "services_staged" (
	"batch" text NOT NULL,
	"id" text NOT NULL,
	"organization_id" text NOT NULL,
	"state" text NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"alternate_name" text NOT NULL,
	"description" text NOT NULL,
	"source_type" text NOT NULL,
	"categories" jsonb NOT NULL,
	"areas" jsonb NOT NULL,
	"languages" jsonb NOT NULL,
	"interpretation" text NOT NULL,
	"statuses" jsonb NOT NULL,
	"eligibility" text NOT NULL,
	"hours" jsonb NOT NULL,
	"hours_note" text NOT NULL,
	"cost" text,
	"fees" text NOT NULL,
	"documents" jsonb NOT NULL,
	"application" text NOT NULL,
	"department" text NOT NULL,
	"phones" jsonb NOT NULL,
	"email" text NOT NULL,
	"url" text NOT NULL,
	"location" jsonb,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"declined_for" text,
	"assured_on" text,
	"fresh_on" text NOT NULL,
	"version" bigint NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"statement_id" text,
	"proposed_by" text,
	"assured_by" text,
	"change_id" text NOT NULL,
	"changed_by" text,
	"changed_fields" jsonb NOT NULL,
	CONSTRAINT "services_staged_batch_id_pk" PRIMARY KEY("batch","id")
);
--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "statement_id" text;--> statement-breakpoint
CREATE INDEX "directory_imports_applied" ON "directory_imports" USING btree ("applied_at");--> statement-breakpoint
CREATE INDEX "services_of_statement" ON "services" USING btree ("statement_id","proposed_at");