CREATE TABLE `case_readers` (
	`case_id` text NOT NULL,
	`account_id` text NOT NULL,
	`useful` text NOT NULL,
	`drafts` text NOT NULL,
	PRIMARY KEY(`case_id`, `account_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `post_revisions` (
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`written_at` integer NOT NULL,
	`replaced_at` integer NOT NULL,
	`withheld_at` integer,
	PRIMARY KEY(`case_id`, `position`, `version`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `cases` ADD `helped_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `useful_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `replies` ADD `parent` integer;--> statement-breakpoint
ALTER TABLE `replies` ADD `reply_to` integer;--> statement-breakpoint
ALTER TABLE `replies` ADD `quoted_post` integer;--> statement-breakpoint
ALTER TABLE `replies` ADD `quoted_text` text;--> statement-breakpoint
ALTER TABLE `replies` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `replies` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `replies` ADD `helped_at` integer;--> statement-breakpoint
ALTER TABLE `replies` ADD `useful_count` integer DEFAULT 0 NOT NULL;