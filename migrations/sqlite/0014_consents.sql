CREATE TABLE `case_consents` (
	`case_id` text PRIMARY KEY NOT NULL,
	`basis` text NOT NULL,
	`scopes` text NOT NULL,
	`explained_in` text,
	`obtained_on` text,
	`expires_on` text NOT NULL,
	`reference` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_consents_ending` ON `case_consents` (`expires_on`,`case_id`);--> statement-breakpoint
CREATE TABLE `case_receipts` (
	`case_id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`was_public` integer NOT NULL,
	`withdrawn_at` integer NOT NULL,
	`withdrawn` text NOT NULL,
	`backups_until` text NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_receipts_of_author` ON `case_receipts` (`author_id`,`withdrawn_at`);