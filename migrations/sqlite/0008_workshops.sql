CREATE TABLE `calendar_feeds` (
	`account_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`member_id` text NOT NULL,
	`pool` text NOT NULL,
	`place` text NOT NULL,
	`position` integer NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_once` ON `registrations` (`workshop_id`,`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_in_order` ON `registrations` (`workshop_id`,`position`);--> statement-breakpoint
CREATE INDEX `registrations_by_place` ON `registrations` (`workshop_id`,`place`,`pool`,`position`);--> statement-breakpoint
CREATE INDEX `registrations_of_member` ON `registrations` (`member_id`,`place`);--> statement-breakpoint
CREATE TABLE `workshop_reminders` (
	`registration_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`days_before` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`registration_id`, `starts_at`, `days_before`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `workshops` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`aim` text NOT NULL,
	`format` text NOT NULL,
	`room_seats` integer,
	`online_seats` integer,
	`place` text NOT NULL,
	`room_link` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`prefecture` text,
	`agenda` text NOT NULL,
	`organiser_id` text NOT NULL,
	`version` integer NOT NULL,
	`sequence` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`called_off_at` integer,
	FOREIGN KEY (`organiser_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshops_by_start` ON `workshops` (`starts_at`,`id`);