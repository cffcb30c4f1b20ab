CREATE TABLE `resource_links` (
	`resource_id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`found` text NOT NULL,
	`failures` integer NOT NULL,
	`failing_since` text,
	`ask_again_at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resource_links_broken` ON `resource_links` (`failures`);