CREATE TABLE `resource_downloads` (
	`resource_id` text NOT NULL,
	`day` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`resource_id`, `day`),
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `resource_files` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`found` text NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `resource_uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hash`) REFERENCES `resource_files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resource_uploads_of_account` ON `resource_uploads` (`account_id`);--> statement-breakpoint
CREATE INDEX `resource_uploads_of_file` ON `resource_uploads` (`hash`);--> statement-breakpoint
ALTER TABLE `resource_versions` ADD `file_hash` text REFERENCES resource_files(hash);--> statement-breakpoint
ALTER TABLE `resource_versions` ADD `file_name` text;--> statement-breakpoint
CREATE INDEX `resource_versions_of_file` ON `resource_versions` (`file_hash`);