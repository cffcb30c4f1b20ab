CREATE TABLE `collection_items` (
	`collection_id` text NOT NULL,
	`resource_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`collection_id`, `resource_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collection_items_of_resource` ON `collection_items` (`resource_id`);--> statement-breakpoint
CREATE TABLE `collections` (
	`id` text PRIMARY KEY NOT NULL,
	`title_ja` text NOT NULL,
	`title_en` text NOT NULL,
	`about_ja` text NOT NULL,
	`about_en` text NOT NULL,
	`owner_id` text NOT NULL,
	`revision` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collections_newest` ON `collections` (`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `collections_of_owner` ON `collections` (`owner_id`);--> statement-breakpoint
CREATE TABLE `resource_citations` (
	`resource_id` text NOT NULL,
	`kind` text NOT NULL,
	`citing_id` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`resource_id`, `kind`, `citing_id`)
);
--> statement-breakpoint
CREATE INDEX `resource_citations_of_subject` ON `resource_citations` (`subject_id`);--> statement-breakpoint
CREATE TABLE `resource_previews` (
	`file_hash` text NOT NULL,
	`page` integer NOT NULL,
	`hash` text NOT NULL,
	`size` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	PRIMARY KEY(`file_hash`, `page`),
	FOREIGN KEY (`file_hash`) REFERENCES `resource_files`(`hash`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `resource_previews_of_picture` ON `resource_previews` (`hash`);--> statement-breakpoint
ALTER TABLE `resource_files` ADD `preview` text;