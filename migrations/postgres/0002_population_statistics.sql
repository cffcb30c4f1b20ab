CREATE TABLE "population_counts" (
	"place" text NOT NULL,
	"nationality" text NOT NULL,
	"status" text NOT NULL,
	"people" bigint NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "population_counts_place_nationality_status_pk" PRIMARY KEY("place","nationality","status")
);
--> statement-breakpoint
CREATE INDEX "population_counts_of_nationality" ON "population_counts" USING btree ("nationality","place");