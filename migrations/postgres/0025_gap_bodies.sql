CREATE TABLE "gap_answer_drafts" (
	"statement_id" text NOT NULL,
	"account_id" text NOT NULL,
	"status" text,
	"text" text NOT NULL,
	"due_on" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gap_answer_drafts_statement_id_account_id_pk" PRIMARY KEY("statement_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "gap_competences" (
	"id" text PRIMARY KEY NOT NULL,
	"area" text NOT NULL,
	"category" text NOT NULL,
	"body" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "directory_imports" ADD COLUMN "plan" text;--> statement-breakpoint
ALTER TABLE "gap_events" ADD COLUMN "other_id" text;--> statement-breakpoint
ALTER TABLE "gap_me_toos" ADD COLUMN "came_from" text;--> statement-breakpoint
ALTER TABLE "gap_reports" ADD COLUMN "came_from" text;--> statement-breakpoint
ALTER TABLE "gap_statements" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "gap_answer_drafts" ADD CONSTRAINT "gap_answer_drafts_statement_id_gap_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."gap_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_answer_drafts" ADD CONSTRAINT "gap_answer_drafts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_competences" ADD CONSTRAINT "gap_competences_added_by_accounts_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_competences" ADD CONSTRAINT "gap_competences_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gap_answer_drafts_of" ON "gap_answer_drafts" USING btree ("account_id","statement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gap_competences_once" ON "gap_competences" USING btree ("area","category","body") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "gap_competences_history" ON "gap_competences" USING btree ("added_at");--> statement-breakpoint
CREATE INDEX "gap_statements_merged" ON "gap_statements" USING btree ("merged_into");