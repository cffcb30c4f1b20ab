CREATE TABLE "case_consents" (
	"case_id" text PRIMARY KEY NOT NULL,
	"basis" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"explained_in" text,
	"obtained_on" text,
	"expires_on" text NOT NULL,
	"reference" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_receipts" (
	"case_id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"was_public" boolean NOT NULL,
	"withdrawn_at" timestamp (3) with time zone NOT NULL,
	"withdrawn" jsonb NOT NULL,
	"backups_until" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_consents" ADD CONSTRAINT "case_consents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_receipts" ADD CONSTRAINT "case_receipts_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_consents_ending" ON "case_consents" USING btree ("expires_on","case_id");--> statement-breakpoint
CREATE INDEX "case_receipts_of_author" ON "case_receipts" USING btree ("author_id","withdrawn_at");