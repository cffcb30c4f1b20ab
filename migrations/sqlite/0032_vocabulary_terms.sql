CREATE TABLE `synonym_groups` (
	`revision` integer PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `vocabulary_terms` (
	`revision` integer PRIMARY KEY NOT NULL,
	`vocabulary` text NOT NULL,
	`term` text NOT NULL,
	`ja` text NOT NULL,
	`en` text NOT NULL,
	`position` integer NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `vocabulary_terms_of_term` ON `vocabulary_terms` (`vocabulary`,`term`,`revision`);