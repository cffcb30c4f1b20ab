CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`until` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`rules` text NOT NULL,
	`tables` text NOT NULL,
	`audit` text NOT NULL,
	`responses` text NOT NULL,
	`loss` text NOT NULL,
	`left_out` text NOT NULL,
	`basis` text NOT NULL,
	`note` text NOT NULL,
	`checksum` text NOT NULL,
	`built_at` integer NOT NULL,
	`published_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_version` ON `releases` (`until`,`version`);--> statement-breakpoint
CREATE INDEX `releases_newest` ON `releases` (`state`,`until`,`version`);