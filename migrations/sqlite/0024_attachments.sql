CREATE TABLE `post_files` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`case_id` text,
	`position` integer,
	`draft_to` integer,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`unread` integer NOT NULL,
	`found` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_files_of_case` ON `post_files` (`case_id`,`position`);--> statement-breakpoint
CREATE INDEX `post_files_of_account` ON `post_files` (`account_id`);--> statement-breakpoint
CREATE INDEX `post_files_of_bytes` ON `post_files` (`hash`);--> statement-breakpoint
ALTER TABLE `cases` ADD `file_count` integer DEFAULT 0 NOT NULL;