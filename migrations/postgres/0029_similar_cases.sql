CREATE TABLE "case_terms" (
	"case_id" text NOT NULL,
	"term" bigint NOT NULL,
	"weight" bigint NOT NULL,
	CONSTRAINT "case_terms_case_id_term_pk" PRIMARY KEY("case_id","term")
);
--> statement-breakpoint
CREATE TABLE "similar_cases" (
	"case_id" text NOT NULL,
	"other_id" text NOT NULL,
	"score" bigint NOT NULL,
	CONSTRAINT "similar_cases_case_id_other_id_pk" PRIMARY KEY("case_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "term_counts" (
	"term" bigint PRIMARY KEY NOT NULL,
	"cases" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_list_readers" (
	"account_id" text PRIMARY KEY NOT NULL,
	"read_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_readers" ADD COLUMN "read_to" bigint;--> statement-breakpoint
ALTER TABLE "case_terms" ADD CONSTRAINT "case_terms_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "similar_cases" ADD CONSTRAINT "similar_cases_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "similar_cases" ADD CONSTRAINT "similar_cases_other_id_cases_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_list_readers" ADD CONSTRAINT "case_list_readers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_terms_of_term" ON "case_terms" USING btree ("term","case_id","weight");--> statement-breakpoint
CREATE INDEX "similar_cases_of_other" ON "similar_cases" USING btree ("other_id");