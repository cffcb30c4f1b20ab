CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_by_name` ON `organizations` (`name_key`);--> statement-breakpoint
CREATE TABLE `service_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`fields` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `service_changes_newest` ON `service_changes` (`service_id`,`at`,`version`);--> statement-breakpoint
CREATE TABLE `service_confirmations` (
	`service_id` text NOT NULL,
	`account_id` text NOT NULL,
	`quarter` text NOT NULL,
	`works` integer NOT NULL,
	`kind` text,
	`day` text NOT NULL,
	PRIMARY KEY(`service_id`, `account_id`, `quarter`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `service_confirmations_recent` ON `service_confirmations` (`service_id`,`works`,`day`);--> statement-breakpoint
CREATE TABLE `service_places` (
	`service_id` text NOT NULL,
	`area` text NOT NULL,
	`category` text NOT NULL,
	`fresh_on` text NOT NULL,
	`languages` text NOT NULL,
	`statuses` text NOT NULL,
	PRIMARY KEY(`service_id`, `area`, `category`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `service_places_search` ON `service_places` (`area`,`category`,`fresh_on`,`service_id`,`languages`,`statuses`);--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`state` text NOT NULL,
	`status` text NOT NULL,
	`name` text NOT NULL,
	`alternate_name` text NOT NULL,
	`description` text NOT NULL,
	`source_type` text NOT NULL,
	`categories` text NOT NULL,
	`areas` text NOT NULL,
	`languages` text NOT NULL,
	`interpretation` text NOT NULL,
	`statuses` text NOT NULL,
	`eligibility` text NOT NULL,
	`hours` text NOT NULL,
	`hours_note` text NOT NULL,
	`cost` text,
	`fees` text NOT NULL,
	`documents` text NOT NULL,
	`application` text NOT NULL,
	`department` text NOT NULL,
	`phones` text NOT NULL,
	`email` text NOT NULL,
	`url` text NOT NULL,
	`location` text,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`declined_for` text,
	`assured_on` text,
	`assured_by` text,
	`fresh_on` text NOT NULL,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assured_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `services_waiting` ON `services` (`state`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `services_of_proposer` ON `services` (`proposed_by`,`state`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `services_of_organization` ON `services` (`organization_id`,`state`);