CREATE TABLE "gap_awareness" (
	"source_id" text NOT NULL,
	"voice_id" text NOT NULL,
	"month" text NOT NULL,
	"category" text NOT NULL,
	"area" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gap_awareness_source_id_voice_id_month_pk" PRIMARY KEY("source_id","voice_id","month")
);
--> statement-breakpoint
CREATE TABLE "gap_events" (
	"statement_id" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"body" text,
	"to_body" text,
	"status" text,
	"text" text NOT NULL,
	"due_on" text,
	CONSTRAINT "gap_events_statement_id_position_pk" PRIMARY KEY("statement_id","position")
);
--> statement-breakpoint
CREATE TABLE "gap_masks" (
	"statement_id" text NOT NULL,
	"prefecture" text NOT NULL,
	CONSTRAINT "gap_masks_statement_id_prefecture_pk" PRIMARY KEY("statement_id","prefecture")
);
--> statement-breakpoint
CREATE TABLE "gap_me_toos" (
	"statement_id" text NOT NULL,
	"voice_id" text NOT NULL,
	"month" text NOT NULL,
	"area" text NOT NULL,
	"masked_for" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gap_me_toos_statement_id_voice_id_month_pk" PRIMARY KEY("statement_id","voice_id","month")
);
--> statement-breakpoint
CREATE TABLE "gap_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"voice_id" text NOT NULL,
	"state" text NOT NULL,
	"category" text NOT NULL,
	"area" text NOT NULL,
	"prefecture" text NOT NULL,
	"outcome" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"severity" text NOT NULL,
	"frequency" text NOT NULL,
	"workaround" text NOT NULL,
	"languages" jsonb NOT NULL,
	"status_group" text,
	"text" text NOT NULL,
	"dismissals" jsonb NOT NULL,
	"masked_for" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"statement_id" text,
	"set_aside_for" text
);
--> statement-breakpoint
CREATE TABLE "gap_routes" (
	"statement_id" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gap_routes_statement_id_body_pk" PRIMARY KEY("statement_id","body")
);
--> statement-breakpoint
CREATE TABLE "gap_statements" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"category" text NOT NULL,
	"area" text NOT NULL,
	"prefecture" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"safe" boolean NOT NULL,
	"voices" bigint NOT NULL,
	"version" bigint NOT NULL,
	"round" bigint NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"shown_at" timestamp (3) with time zone,
	"waiting_since" timestamp (3) with time zone NOT NULL,
	"status" text,
	"ask_on" text,
	"asked_at" timestamp (3) with time zone,
	"closed_for" text
);
--> statement-breakpoint
CREATE TABLE "gap_voices" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gap_votes" (
	"statement_id" text NOT NULL,
	"round" bigint NOT NULL,
	"voice_id" text NOT NULL,
	"works" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gap_votes_statement_id_round_voice_id_pk" PRIMARY KEY("statement_id","round","voice_id")
);
--> statement-breakpoint
ALTER TABLE "gap_events" ADD CONSTRAINT "gap_events_statement_id_gap_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."gap_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_masks" ADD CONSTRAINT "gap_masks_statement_id_gap_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."gap_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_me_toos" ADD CONSTRAINT "gap_me_toos_statement_id_gap_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."gap_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_routes" ADD CONSTRAINT "gap_routes_statement_id_gap_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."gap_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_voices" ADD CONSTRAINT "gap_voices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_votes" ADD CONSTRAINT "gap_votes_statement_id_gap_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."gap_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gap_reports_of_voice" ON "gap_reports" USING btree ("voice_id","saved_at");--> statement-breakpoint
CREATE INDEX "gap_reports_waiting" ON "gap_reports" USING btree ("state","sent_at");--> statement-breakpoint
CREATE INDEX "gap_reports_of_statement" ON "gap_reports" USING btree ("statement_id","voice_id");--> statement-breakpoint
CREATE INDEX "gap_routes_to_body" ON "gap_routes" USING btree ("body","statement_id");--> statement-breakpoint
CREATE INDEX "gap_statements_newest" ON "gap_statements" USING btree ("shown_at","id");--> statement-breakpoint
CREATE INDEX "gap_statements_in" ON "gap_statements" USING btree ("prefecture","category","shown_at");--> statement-breakpoint
CREATE INDEX "gap_statements_to_ask" ON "gap_statements" USING btree ("state","ask_on");--> statement-breakpoint
CREATE UNIQUE INDEX "gap_voices_of_account" ON "gap_voices" USING btree ("account_id");