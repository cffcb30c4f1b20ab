CREATE TABLE "agenda_items" (
	"id" text PRIMARY KEY NOT NULL,
	"workshop_id" text NOT NULL,
	"case_id" text,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"position" bigint NOT NULL,
	"parts" jsonb NOT NULL,
	"html" jsonb NOT NULL,
	"lesson_title" text NOT NULL,
	"gaps" jsonb NOT NULL,
	"dismissals" jsonb NOT NULL,
	"addenda" jsonb NOT NULL,
	"version" bigint NOT NULL,
	"outcome_at" bigint,
	"lesson_id" text,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "closed_minutes" (
	"workshop_id" text PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "outcome" jsonb;--> statement-breakpoint
ALTER TABLE "resources" ADD COLUMN "origin" jsonb;--> statement-breakpoint
ALTER TABLE "resources" ADD COLUMN "held_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_minutes" ADD CONSTRAINT "closed_minutes_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_items_in_order" ON "agenda_items" USING btree ("workshop_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_items_once" ON "agenda_items" USING btree ("case_id","workshop_id");