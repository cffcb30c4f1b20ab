CREATE TABLE `resource_doubts` (
	`resource_id` text NOT NULL,
	`account_id` text NOT NULL,
	`what` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`resource_id`, `account_id`),
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resource_doubts_oldest` ON `resource_doubts` (`at`,`resource_id`);--> statement-breakpoint
CREATE TABLE `resource_versions` (
	`resource_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`url` text NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`note` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`resource_id`, `version`),
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `resources` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`languages` text NOT NULL,
	`categories` text NOT NULL,
	`statuses` text NOT NULL,
	`area` text NOT NULL,
	`source` text NOT NULL,
	`terms` text NOT NULL,
	`owner_id` text NOT NULL,
	`review_on` text NOT NULL,
	`reminded_for` text,
	`successor_id` text,
	`version` integer NOT NULL,
	`version_at` integer NOT NULL,
	`revision` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resources_newest` ON `resources` (`version_at`,`id`);--> statement-breakpoint
CREATE INDEX `resources_to_review` ON `resources` (`review_on`,`id`);