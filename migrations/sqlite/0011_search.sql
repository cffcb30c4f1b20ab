CREATE TABLE `search_entries` (
	`key` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`item` text NOT NULL,
	`hash` text NOT NULL,
	`indexed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_entries_of_subject` ON `search_entries` (`subject`);