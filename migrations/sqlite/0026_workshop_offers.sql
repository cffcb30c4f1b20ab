CREATE TABLE `survey_answerers` (
	`workshop_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `member_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `survey_counts` (
	`workshop_id` text NOT NULL,
	`question` text NOT NULL,
	`answer` integer NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `question`, `answer`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `workshop_invitations` (
	`workshop_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `member_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `date_polls` ADD `nudged_at` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `answer_by` integer;--> statement-breakpoint
CREATE INDEX `registrations_by_answer` ON `registrations` (`answer_by`);--> statement-breakpoint
ALTER TABLE `workshops` ADD `for_role` text;--> statement-breakpoint
ALTER TABLE `workshops` ADD `invited_only` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `approval` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `series_id` text;--> statement-breakpoint
ALTER TABLE `workshops` ADD `series_at` integer;--> statement-breakpoint
ALTER TABLE `workshops` ADD `clock_item` integer;--> statement-breakpoint
ALTER TABLE `workshops` ADD `clock_at` integer;--> statement-breakpoint
ALTER TABLE `workshops` ADD `nudged_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `workshops_of_series` ON `workshops` (`series_id`,`series_at`);