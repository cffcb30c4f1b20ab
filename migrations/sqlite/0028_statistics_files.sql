CREATE TABLE `indicator_figures` (
	`indicator_id` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`version` integer NOT NULL,
	`value` integer,
	`source` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`indicator_id`, `fiscal_year`, `version`)
);
--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`ja` text NOT NULL,
	`en` text NOT NULL,
	`unit_ja` text NOT NULL,
	`unit_en` text NOT NULL,
	`shown` integer NOT NULL,
	`position` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `release_files` (
	`release_id` text NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	`checksum` text NOT NULL,
	PRIMARY KEY(`release_id`, `name`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `releases` ADD `names` text;--> statement-breakpoint
ALTER TABLE `releases` ADD `figures` text;