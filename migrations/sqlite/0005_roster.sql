CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`roles` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_of_account` ON `invitations` (`account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_open` ON `invitations` (`email_key`) WHERE used_at is null and revoked_at is null;--> statement-breakpoint
CREATE TABLE `roster` (
	`account_id` text PRIMARY KEY NOT NULL,
	`certificate` text NOT NULL,
	`cohort` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`issued_on` text NOT NULL,
	`expires_on` text NOT NULL,
	`organisation` text NOT NULL,
	`prefecture` text NOT NULL,
	`languages` text NOT NULL,
	`removed_on` text,
	`read_only_from` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `roster_ending` ON `roster` (`read_only_from`);--> statement-breakpoint
CREATE TABLE `roster_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`content` text,
	`created_at` integer NOT NULL,
	`applied_at` integer
);
--> statement-breakpoint
CREATE INDEX `roster_imports_newest` ON `roster_imports` (`created_at`);--> statement-breakpoint
CREATE INDEX `roster_imports_applied` ON `roster_imports` (`applied_at`);--> statement-breakpoint
CREATE TABLE `roster_reminders` (
	`account_id` text NOT NULL,
	`expires_on` text NOT NULL,
	`days_before` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `expires_on`, `days_before`)
);
--> statement-breakpoint
CREATE TABLE `roster_staged` (
	`batch` text NOT NULL,
	`profile` integer NOT NULL,
	`grant_id` text,
	`account_id` text NOT NULL,
	`certificate` text NOT NULL,
	`cohort` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`issued_on` text NOT NULL,
	`expires_on` text NOT NULL,
	`organisation` text NOT NULL,
	`prefecture` text NOT NULL,
	`languages` text NOT NULL,
	`removed_on` text,
	`read_only_from` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`batch`, `account_id`)
);
--> statement-breakpoint
ALTER TABLE `grants` ADD `revoked_by` text;