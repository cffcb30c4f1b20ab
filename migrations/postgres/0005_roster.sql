CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"name" text NOT NULL,
	"roles" jsonb NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "roster" (
	"account_id" text PRIMARY KEY NOT NULL,
	"certificate" text NOT NULL,
	"cohort" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"issued_on" text NOT NULL,
	"expires_on" text NOT NULL,
	"organisation" text NOT NULL,
	"prefecture" text NOT NULL,
	"languages" jsonb NOT NULL,
	"removed_on" text,
	"read_only_from" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"content" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "roster_reminders" (
	"account_id" text NOT NULL,
	"expires_on" text NOT NULL,
	"days_before" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roster_reminders_account_id_expires_on_days_before_pk" PRIMARY KEY("account_id","expires_on","days_before")
);
--> statement-breakpoint
CREATE TABLE "roster_staged" (
	"batch" text NOT NULL,
	"profile" boolean NOT NULL,
	"grant_id" text,
	"account_id" text NOT NULL,
	"certificate" text NOT NULL,
	"cohort" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"issued_on" text NOT NULL,
	"expires_on" text NOT NULL,
	"organisation" text NOT NULL,
	"prefecture" text NOT NULL,
	"languages" jsonb NOT NULL,
	"removed_on" text,
	"read_only_from" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roster_staged_batch_account_id_pk" PRIMARY KEY("batch","account_id")
);
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "revoked_by" text;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_of_account" ON "invitations" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open" ON "invitations" USING btree ("email_key") WHERE used_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX "roster_ending" ON "roster" USING btree ("read_only_from");--> statement-breakpoint
CREATE INDEX "roster_imports_newest" ON "roster_imports" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "roster_imports_applied" ON "roster_imports" USING btree ("applied_at");