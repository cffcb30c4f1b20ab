CREATE TABLE `case_terms` (
	`case_id` text NOT NULL,
	`term` integer NOT NULL,
	`weight` integer NOT NULL,
	PRIMARY KEY(`case_id`, `term`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_terms_of_term` ON `case_terms` (`term`,`case_id`,`weight`);--> statement-breakpoint
CREATE TABLE `similar_cases` (
	`case_id` text NOT NULL,
	`other_id` text NOT NULL,
	`score` integer NOT NULL,
	PRIMARY KEY(`case_id`, `other_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `similar_cases_of_other` ON `similar_cases` (`other_id`);--> statement-breakpoint
CREATE TABLE `term_counts` (
	`term` integer PRIMARY KEY NOT NULL,
	`cases` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `case_list_readers` (
	`account_id` text PRIMARY KEY NOT NULL,
	`read_until` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `case_readers` ADD `read_to` integer;