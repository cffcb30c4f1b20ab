CREATE TABLE "mail_links" (
	"mail_id" text NOT NULL,
	"subject_id" text NOT NULL,
	CONSTRAINT "mail_links_mail_id_subject_id_pk" PRIMARY KEY("mail_id","subject_id")
);
--> statement-breakpoint
ALTER TABLE "outbox_events" ADD COLUMN "item_id" text;--> statement-breakpoint
ALTER TABLE "mail_links" ADD CONSTRAINT "mail_links_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_links_of_subject" ON "mail_links" USING btree ("subject_id");