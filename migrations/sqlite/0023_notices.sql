CREATE TABLE `followed_categories` (
	`account_id` text NOT NULL,
	`category` text NOT NULL,
	`level` text NOT NULL,
	PRIMARY KEY(`account_id`, `category`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `followed_categories_by` ON `followed_categories` (`category`);--> statement-breakpoint
CREATE TABLE `notice_settings` (
	`account_id` text PRIMARY KEY NOT NULL,
	`rates` text NOT NULL,
	`quiet_from` integer,
	`quiet_until` integer,
	`zone` text NOT NULL,
	`stop_id` text NOT NULL,
	`stop_key` text NOT NULL,
	`bounced_at` integer,
	`version` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_settings_stop` ON `notice_settings` (`stop_id`);--> statement-breakpoint
CREATE INDEX `notice_settings_bounced` ON `notice_settings` (`bounced_at`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`letter` text NOT NULL,
	`subject_id` text NOT NULL,
	`path` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	`digest` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notices_newest` ON `notices` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`account_id`) WHERE read_at is null;--> statement-breakpoint
CREATE INDEX `notices_for_digest` ON `notices` (`digest`,`account_id`) WHERE digest is not null;--> statement-breakpoint
CREATE INDEX `notices_of_subject` ON `notices` (`subject_id`);--> statement-breakpoint
CREATE INDEX `notices_old` ON `notices` (`at`);--> statement-breakpoint
ALTER TABLE `mails` ADD `unsubscribe` text;--> statement-breakpoint
ALTER TABLE `case_readers` ADD `follow` text;