CREATE TABLE `gap_answer_drafts` (
	`statement_id` text NOT NULL,
	`account_id` text NOT NULL,
	`status` text,
	`text` text NOT NULL,
	`due_on` text,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`statement_id`, `account_id`),
	FOREIGN KEY (`statement_id`) REFERENCES `gap_statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `gap_answer_drafts_of` ON `gap_answer_drafts` (`account_id`,`statement_id`);--> statement-breakpoint
CREATE TABLE `gap_competences` (
	`id` text PRIMARY KEY NOT NULL,
	`area` text NOT NULL,
	`category` text NOT NULL,
	`body` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`ended_by` text,
	`ended_at` integer,
	FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gap_competences_once` ON `gap_competences` (`area`,`category`,`body`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `gap_competences_history` ON `gap_competences` (`added_at`);--> statement-breakpoint
ALTER TABLE `directory_imports` ADD `plan` text;--> statement-breakpoint
ALTER TABLE `gap_events` ADD `other_id` text;--> statement-breakpoint
ALTER TABLE `gap_me_toos` ADD `came_from` text;--> statement-breakpoint
ALTER TABLE `gap_reports` ADD `came_from` text;--> statement-breakpoint
ALTER TABLE `gap_statements` ADD `merged_into` text;--> statement-breakpoint
CREATE INDEX `gap_statements_merged` ON `gap_statements` (`merged_into`);