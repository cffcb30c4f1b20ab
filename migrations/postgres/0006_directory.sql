CREATE TABLE "organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"service_id" text NOT NULL,
	"kind" text NOT NULL,
	"account_id" text,
	"fields" jsonb NOT NULL,
	"version" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_confirmations" (
	"service_id" text NOT NULL,
	"account_id" text NOT NULL,
	"quarter" text NOT NULL,
	"works" boolean NOT NULL,
	"kind" text,
	"day" text NOT NULL,
	CONSTRAINT "service_confirmations_service_id_account_id_quarter_pk" PRIMARY KEY("service_id","account_id","quarter")
);
--> statement-breakpoint
CREATE TABLE "service_places" (
	"service_id" text NOT NULL,
	"area" text NOT NULL,
	"category" text NOT NULL,
	"fresh_on" text NOT NULL,
	"languages" text NOT NULL,
	"statuses" text NOT NULL,
	CONSTRAINT "service_places_service_id_area_category_pk" PRIMARY KEY("service_id","area","category")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" text PRIMARY KEY NOT NULL,
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
	"proposed_by" text,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"declined_for" text,
	"assured_on" text,
	"assured_by" text,
	"fresh_on" text NOT NULL,
	"version" bigint NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "service_changes" ADD CONSTRAINT "service_changes_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_changes" ADD CONSTRAINT "service_changes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_confirmations" ADD CONSTRAINT "service_confirmations_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_confirmations" ADD CONSTRAINT "service_confirmations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_places" ADD CONSTRAINT "service_places_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_assured_by_accounts_id_fk" FOREIGN KEY ("assured_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_by_name" ON "organizations" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "service_changes_newest" ON "service_changes" USING btree ("service_id","at","version");--> statement-breakpoint
CREATE INDEX "service_confirmations_recent" ON "service_confirmations" USING btree ("service_id","works","day");--> statement-breakpoint
CREATE INDEX "service_places_search" ON "service_places" USING btree ("area","category","fresh_on","service_id","languages","statuses");--> statement-breakpoint
CREATE INDEX "services_waiting" ON "services" USING btree ("state","proposed_at");--> statement-breakpoint
CREATE INDEX "services_of_proposer" ON "services" USING btree ("proposed_by","state","proposed_at");--> statement-breakpoint
CREATE INDEX "services_of_organization" ON "services" USING btree ("organization_id","state");