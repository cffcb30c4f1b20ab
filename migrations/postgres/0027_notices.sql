CREATE TABLE "activity_records" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"code" text NOT NULL,
	"year" bigint NOT NULL,
	"counts" jsonb NOT NULL,
	"anonymous" jsonb,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "announcement_receipts" (
	"announcement_id" text NOT NULL,
	"account_id" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "announcement_receipts_announcement_id_account_id_pk" PRIMARY KEY("announcement_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"title_ja" text NOT NULL,
	"title_en" text NOT NULL,
	"body_ja" text NOT NULL,
	"body_en" text NOT NULL,
	"html_ja" text NOT NULL,
	"html_en" text NOT NULL,
	"roles" jsonb NOT NULL,
	"prefectures" jsonb NOT NULL,
	"must_read" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" text,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "followed_categories" (
	"account_id" text NOT NULL,
	"category" text NOT NULL,
	"level" text NOT NULL,
	CONSTRAINT "followed_categories_account_id_category_pk" PRIMARY KEY("account_id","category")
);
--> statement-breakpoint
CREATE TABLE "notice_settings" (
	"account_id" text PRIMARY KEY NOT NULL,
	"rates" jsonb NOT NULL,
	"quiet_from" bigint,
	"quiet_until" bigint,
	"zone" text NOT NULL,
	"stop_id" text NOT NULL,
	"stop_key" text NOT NULL,
	"bounced_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"letter" text NOT NULL,
	"subject_id" text NOT NULL,
	"path" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"digest" text
);
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "unsubscribe" text;--> statement-breakpoint
ALTER TABLE "case_readers" ADD COLUMN "follow" text;--> statement-breakpoint
ALTER TABLE "activity_records" ADD CONSTRAINT "activity_records_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_receipts" ADD CONSTRAINT "announcement_receipts_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_receipts" ADD CONSTRAINT "announcement_receipts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followed_categories" ADD CONSTRAINT "followed_categories_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activity_records_code" ON "activity_records" USING btree ("code");--> statement-breakpoint
CREATE INDEX "activity_records_of" ON "activity_records" USING btree ("account_id","year","issued_at");--> statement-breakpoint
CREATE INDEX "announcement_receipts_of" ON "announcement_receipts" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "announcements_newest" ON "announcements" USING btree ("state","published_at","id");--> statement-breakpoint
CREATE INDEX "followed_categories_by" ON "followed_categories" USING btree ("category");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_settings_stop" ON "notice_settings" USING btree ("stop_id");--> statement-breakpoint
CREATE INDEX "notice_settings_bounced" ON "notice_settings" USING btree ("bounced_at");--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("account_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notices_for_digest" ON "notices" USING btree ("digest","account_id") WHERE digest is not null;--> statement-breakpoint
CREATE INDEX "notices_of_subject" ON "notices" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "notices_old" ON "notices" USING btree ("at");--> statement-breakpoint
CREATE INDEX "service_changes_of" ON "service_changes" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "service_confirmations_of" ON "service_confirmations" USING btree ("account_id","day");