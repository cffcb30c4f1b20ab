CREATE TABLE "calendar_feeds" (
	"account_id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" text PRIMARY KEY NOT NULL,
	"workshop_id" text NOT NULL,
	"member_id" text NOT NULL,
	"pool" text NOT NULL,
	"place" text NOT NULL,
	"position" bigint NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshop_reminders" (
	"registration_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"days_before" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workshop_reminders_registration_id_starts_at_days_before_pk" PRIMARY KEY("registration_id","starts_at","days_before")
);
--> statement-breakpoint
CREATE TABLE "workshops" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"aim" text NOT NULL,
	"format" text NOT NULL,
	"room_seats" bigint,
	"online_seats" bigint,
	"place" text NOT NULL,
	"room_link" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"prefecture" text,
	"agenda" jsonb NOT NULL,
	"organiser_id" text NOT NULL,
	"version" bigint NOT NULL,
	"sequence" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"called_off_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_member_id_accounts_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_reminders" ADD CONSTRAINT "workshop_reminders_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_organiser_id_accounts_id_fk" FOREIGN KEY ("organiser_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_once" ON "registrations" USING btree ("workshop_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_in_order" ON "registrations" USING btree ("workshop_id","position");--> statement-breakpoint
CREATE INDEX "registrations_by_place" ON "registrations" USING btree ("workshop_id","place","pool","position");--> statement-breakpoint
CREATE INDEX "registrations_of_member" ON "registrations" USING btree ("member_id","place");--> statement-breakpoint
CREATE INDEX "workshops_by_start" ON "workshops" USING btree ("starts_at","id");