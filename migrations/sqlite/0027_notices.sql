CREATE TABLE `activity_records` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`code` text NOT NULL,
	`year` integer NOT NULL,
	`counts` text NOT NULL,
	`anonymous` text,
	`issued_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_records_code` ON `activity_records` (`code`);--> statement-breakpoint
CREATE INDEX `activity_records_of` ON `activity_records` (`account_id`,`year`,`issued_at`);--> statement-breakpoint
CREATE TABLE `announcement_receipts` (
	`announcement_id` text NOT NULL,
	`account_id` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	PRIMARY KEY(`announcement_id`, `account_id`),
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `announcement_receipts_of` ON `announcement_receipts` (`account_id`);--> statement-breakpoint
CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`title_ja` text NOT NULL,
	`title_en` text NOT NULL,
	`body_ja` text NOT NULL,
	`body_en` text NOT NULL,
	`html_ja` text NOT NULL,
	`html_en` text NOT NULL,
	`roles` text NOT NULL,
	`prefectures` text NOT NULL,
	`must_read` integer NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`published_by` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `announcements_newest` ON `announcements` (`state`,`published_at`,`id`);--> statement-breakpoint
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
ALTER TABLE `case_readers` ADD `follow` text;--> statement-breakpoint
CREATE INDEX `service_changes_of` ON `service_changes` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `service_confirmations_of` ON `service_confirmations` (`account_id`,`day`);