CREATE TABLE `mail_links` (
	`mail_id` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`mail_id`, `subject_id`),
	FOREIGN KEY (`mail_id`) REFERENCES `mails`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mail_links_of_subject` ON `mail_links` (`subject_id`);--> statement-breakpoint
ALTER TABLE `outbox_events` ADD `item_id` text;