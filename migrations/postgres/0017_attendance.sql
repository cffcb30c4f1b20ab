CREATE TABLE "attendance_lists" (
	"workshop_id" text PRIMARY KEY NOT NULL,
	"word" text,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "attendances" (
	"workshop_id" text NOT NULL,
	"member_id" text NOT NULL,
	"presence" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"certificate" text,
	CONSTRAINT "attendances_workshop_id_member_id_pk" PRIMARY KEY("workshop_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "attendance_lists" ADD CONSTRAINT "attendance_lists_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_member_id_accounts_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attendances_by_certificate" ON "attendances" USING btree ("certificate");--> statement-breakpoint
CREATE INDEX "attendances_of_member" ON "attendances" USING btree ("member_id","workshop_id");