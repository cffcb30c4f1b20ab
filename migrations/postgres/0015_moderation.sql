CREATE TABLE "moderation_log" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"round" text NOT NULL,
	"outcome" text NOT NULL,
	"hours" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"matter_id" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_matters" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"author_id" text NOT NULL,
	"asker_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_on" text NOT NULL,
	"outcome" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by_id" text,
	"appeal" text,
	"appealed_at" timestamp (3) with time zone,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_reports" (
	"matter_id" text NOT NULL,
	"reporter_id" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "post_reports_matter_id_reporter_id_pk" PRIMARY KEY("matter_id","reporter_id")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "locked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "hidden_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "post_decisions" ADD CONSTRAINT "post_decisions_matter_id_post_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."post_matters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_matters" ADD CONSTRAINT "post_matters_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_matters" ADD CONSTRAINT "post_matters_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_matters" ADD CONSTRAINT "post_matters_asker_id_accounts_id_fk" FOREIGN KEY ("asker_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_matters" ADD CONSTRAINT "post_matters_decided_by_id_accounts_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reports" ADD CONSTRAINT "post_reports_matter_id_post_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."post_matters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reports" ADD CONSTRAINT "post_reports_reporter_id_accounts_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_log_quarter" ON "moderation_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "post_decisions_of_matter" ON "post_decisions" USING btree ("matter_id","at");--> statement-breakpoint
CREATE INDEX "post_matters_waiting" ON "post_matters" USING btree ("state","due_on","opened_at");--> statement-breakpoint
CREATE INDEX "post_matters_decided" ON "post_matters" USING btree ("state","decided_at");--> statement-breakpoint
CREATE INDEX "post_matters_of_post" ON "post_matters" USING btree ("case_id","position","state");--> statement-breakpoint
CREATE INDEX "post_matters_of_author" ON "post_matters" USING btree ("author_id","decided_at");--> statement-breakpoint
CREATE INDEX "post_reports_of_reporter" ON "post_reports" USING btree ("reporter_id","at");