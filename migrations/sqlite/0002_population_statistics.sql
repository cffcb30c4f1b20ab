CREATE TABLE `population_counts` (
	`place` text NOT NULL,
	`nationality` text NOT NULL,
	`status` text NOT NULL,
	`people` integer NOT NULL,
	`imported_at` integer NOT NULL,
	PRIMARY KEY(`place`, `nationality`, `status`)
);
--> statement-breakpoint
CREATE INDEX `population_counts_of_nationality` ON `population_counts` (`nationality`,`place`);