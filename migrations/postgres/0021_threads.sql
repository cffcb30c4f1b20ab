CREATE TABLE "case_readers" (
	"case_id" text NOT NULL,
	"account_id" text NOT NULL,
	"useful" jsonb NOT NULL,
	"drafts" jsonb NOT NULL,
	CONSTRAINT "case_readers_case_id_account_id_pk" PRIMARY KEY("case_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "post_revisions" (
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone NOT NULL,
	"withheld_at" timestamp (3) with time zone,
	CONSTRAINT "post_revisions_case_id_position_version_pk" PRIMARY KEY("case_id","position","version")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "helped_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "useful_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "parent" bigint;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "reply_to" bigint;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "quoted_post" bigint;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "quoted_text" text;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "helped_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "useful_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "case_readers" ADD CONSTRAINT "case_readers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_readers" ADD CONSTRAINT "case_readers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_revisions" ADD CONSTRAINT "post_revisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;