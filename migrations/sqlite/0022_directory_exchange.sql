CREATE TABLE `directory_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`content` text,
	`created_at` integer NOT NULL,
	`applied_at` integer,
	`added` integer,
	`changed` integer
);
--> statement-breakpoint
CREATE INDEX `directory_imports_applied` ON `directory_imports` (`applied_at`);--> statement-breakpoint
CREATE TABLE `service_places_staged` (
	`batch` text NOT NULL,
	`service_id` text NOT NULL,
	`area` text NOT NULL,
	`category` text NOT NULL,
	`fresh_on` text NOT NULL,
	`languages` text NOT NULL,
	`statuses` text NOT NULL,
	PRIMARY KEY(`batch`, `service_id`, `area`, `category`)
);
--> statement-breakpoint
CREATE TABLE `services_staged` (
	`batch` text NOT NULL,
	`id` text NOT NULL,
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
	`proposed_at` integer NOT NULL,
	`declined_for` text,
	`assured_on` text,
	`fresh_on` text NOT NULL,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`statement_id` text,
	`proposed_by` text,
	`assured_by` text,
	`change_id` text NOT NULL,
	`changed_by` text,
	`changed_fields` text NOT NULL,
	PRIMARY KEY(`batch`, `id`)
);
--> statement-breakpoint
ALTER TABLE `services` ADD `statement_id` text;--> statement-breakpoint
CREATE INDEX `services_of_statement` ON `services` (`statement_id`,`proposed_at`);