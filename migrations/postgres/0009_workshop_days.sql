CREATE TABLE "workshop_people" (
	"workshop_id" text NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "workshop_people_workshop_id_account_id_role_pk" PRIMARY KEY("workshop_id","account_id","role")
);
--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "turns" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "workshop_people" ADD CONSTRAINT "workshop_people_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;