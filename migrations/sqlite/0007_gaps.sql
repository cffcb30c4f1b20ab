CREATE TABLE `gap_awareness` (
	`source_id` text NOT NULL,
	`voice_id` text NOT NULL,
	`month` text NOT NULL,
	`category` text NOT NULL,
	`area` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`source_id`, `voice_id`, `month`)
);
--> statement-breakpoint
CREATE TABLE `gap_events` (
	`statement_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`body` text,
	`to_body` text,
	`status` text,
	`text` text NOT NULL,
	`due_on` text,
	PRIMARY KEY(`statement_id`, `position`),
	FOREIGN KEY (`statement_id`) REFERENCES `gap_statements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `gap_masks` (
	`statement_id` text NOT NULL,
	`prefecture` text NOT NULL,
	PRIMARY KEY(`statement_id`, `prefecture`),
	FOREIGN KEY (`statement_id`) REFERENCES `gap_statements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `gap_me_toos` (
	`statement_id` text NOT NULL,
	`voice_id` text NOT NULL,
	`month` text NOT NULL,
	`area` text NOT NULL,
	`masked_for` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`statement_id`, `voice_id`, `month`),
	FOREIGN KEY (`statement_id`) REFERENCES `gap_statements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `gap_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`voice_id` text NOT NULL,
	`state` text NOT NULL,
	`category` text NOT NULL,
	`area` text NOT NULL,
	`prefecture` text NOT NULL,
	`outcome` text NOT NULL,
	`kinds` text NOT NULL,
	`severity` text NOT NULL,
	`frequency` text NOT NULL,
	`workaround` text NOT NULL,
	`languages` text NOT NULL,
	`status_group` text,
	`text` text NOT NULL,
	`dismissals` text NOT NULL,
	`masked_for` text,
	`saved_at` integer NOT NULL,
	`sent_at` integer,
	`statement_id` text,
	`set_aside_for` text
);
--> statement-breakpoint
CREATE INDEX `gap_reports_of_voice` ON `gap_reports` (`voice_id`,`saved_at`);--> statement-breakpoint
CREATE INDEX `gap_reports_waiting` ON `gap_reports` (`state`,`sent_at`);--> statement-breakpoint
CREATE INDEX `gap_reports_of_statement` ON `gap_reports` (`statement_id`,`voice_id`);--> statement-breakpoint
CREATE TABLE `gap_routes` (
	`statement_id` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`statement_id`, `body`),
	FOREIGN KEY (`statement_id`) REFERENCES `gap_statements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `gap_routes_to_body` ON `gap_routes` (`body`,`statement_id`);--> statement-breakpoint
CREATE TABLE `gap_statements` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`category` text NOT NULL,
	`area` text NOT NULL,
	`prefecture` text NOT NULL,
	`kinds` text NOT NULL,
	`safe` integer NOT NULL,
	`voices` integer NOT NULL,
	`version` integer NOT NULL,
	`round` integer NOT NULL,
	`made_at` integer NOT NULL,
	`shown_at` integer,
	`waiting_since` integer NOT NULL,
	`status` text,
	`ask_on` text,
	`asked_at` integer,
	`closed_for` text
);
--> statement-breakpoint
CREATE INDEX `gap_statements_newest` ON `gap_statements` (`shown_at`,`id`);--> statement-breakpoint
CREATE INDEX `gap_statements_in` ON `gap_statements` (`prefecture`,`category`,`shown_at`);--> statement-breakpoint
CREATE INDEX `gap_statements_to_ask` ON `gap_statements` (`state`,`ask_on`);--> statement-breakpoint
CREATE TABLE `gap_voices` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gap_voices_of_account` ON `gap_voices` (`account_id`);--> statement-breakpoint
CREATE TABLE `gap_votes` (
	`statement_id` text NOT NULL,
	`round` integer NOT NULL,
	`voice_id` text NOT NULL,
	`works` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`statement_id`, `round`, `voice_id`),
	FOREIGN KEY (`statement_id`) REFERENCES `gap_statements`(`id`) ON UPDATE no action ON DELETE no action
);
