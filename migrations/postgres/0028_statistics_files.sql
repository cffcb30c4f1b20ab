CREATE TABLE "indicator_figures" (
	"indicator_id" text NOT NULL,
	"fiscal_year" bigint NOT NULL,
	"version" bigint NOT NULL,
	"value" bigint,
	"source" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "indicator_figures_indicator_id_fiscal_year_version_pk" PRIMARY KEY("indicator_id","fiscal_year","version")
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"ja" text NOT NULL,
	"en" text NOT NULL,
	"unit_ja" text NOT NULL,
	"unit_en" text NOT NULL,
	"shown" boolean NOT NULL,
	"position" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "indicators_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "release_files" (
	"release_id" text NOT NULL,
	"name" text NOT NULL,
	"content" text NOT NULL,
	"checksum" text NOT NULL,
	CONSTRAINT "release_files_release_id_name_pk" PRIMARY KEY("release_id","name")
);
--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "names" jsonb;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "figures" jsonb;--> statement-breakpoint
ALTER TABLE "release_files" ADD CONSTRAINT "release_files_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;