CREATE TABLE "survey_answerers" (
	"workshop_id" text NOT NULL,
	"member_id" text NOT NULL,
	CONSTRAINT "survey_answerers_workshop_id_member_id_pk" PRIMARY KEY("workshop_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "survey_counts" (
	"workshop_id" text NOT NULL,
	"question" text NOT NULL,
	"answer" bigint NOT NULL,
	"times" bigint NOT NULL,
	CONSTRAINT "survey_counts_workshop_id_question_answer_pk" PRIMARY KEY("workshop_id","question","answer")
);
--> statement-breakpoint
CREATE TABLE "workshop_invitations" (
	"workshop_id" text NOT NULL,
	"member_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workshop_invitations_workshop_id_member_id_pk" PRIMARY KEY("workshop_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "date_polls" ADD COLUMN "nudged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "answer_by" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "for_role" text;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "invited_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "approval" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "series_id" text;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "series_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "clock_item" bigint;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "clock_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "nudged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "survey_answerers" ADD CONSTRAINT "survey_answerers_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answerers" ADD CONSTRAINT "survey_answerers_member_id_accounts_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_counts" ADD CONSTRAINT "survey_counts_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitations" ADD CONSTRAINT "workshop_invitations_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitations" ADD CONSTRAINT "workshop_invitations_member_id_accounts_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "registrations_by_answer" ON "registrations" USING btree ("answer_by");--> statement-breakpoint
CREATE UNIQUE INDEX "workshops_of_series" ON "workshops" USING btree ("series_id","series_at");