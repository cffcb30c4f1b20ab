CREATE TABLE "post_files" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"case_id" text,
	"position" bigint,
	"draft_to" bigint,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	"size" bigint NOT NULL,
	"unread" boolean NOT NULL,
	"found" jsonb NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "file_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "post_files" ADD CONSTRAINT "post_files_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_files" ADD CONSTRAINT "post_files_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "post_files_of_case" ON "post_files" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "post_files_of_account" ON "post_files" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "post_files_of_bytes" ON "post_files" USING btree ("hash");