CREATE TABLE "former_workplaces" (
	"account_id" text NOT NULL,
	"until" text NOT NULL,
	"organisation" text NOT NULL,
	CONSTRAINT "former_workplaces_account_id_until_pk" PRIMARY KEY("account_id","until")
);
--> statement-breakpoint
CREATE TABLE "planned_moves" (
	"account_id" text PRIMARY KEY NOT NULL,
	"moves_on" text NOT NULL,
	"organisation" text NOT NULL,
	"prefecture" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "specialties" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "offer" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "open" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "since" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "version" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "roster" ADD COLUMN "left_on" text;--> statement-breakpoint
ALTER TABLE "roster_staged" ADD COLUMN "left_on" text;--> statement-breakpoint
ALTER TABLE "former_workplaces" ADD CONSTRAINT "former_workplaces_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_moves" ADD CONSTRAINT "planned_moves_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_workplaces_over" ON "former_workplaces" USING btree ("until");--> statement-breakpoint
CREATE INDEX "planned_moves_due" ON "planned_moves" USING btree ("moves_on");