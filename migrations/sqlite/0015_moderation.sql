CREATE TABLE `moderation_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	`round` text NOT NULL,
	`outcome` text NOT NULL,
	`hours` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `moderation_log_quarter` ON `moderation_log` (`at`);--> statement-breakpoint
CREATE TABLE `post_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `post_matters`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `post_decisions_of_matter` ON `post_decisions` (`matter_id`,`at`);--> statement-breakpoint
CREATE TABLE `post_matters` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`author_id` text NOT NULL,
	`asker_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`opened_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`outcome` text,
	`decided_at` integer,
	`decided_by_id` text,
	`appeal` text,
	`appealed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asker_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_matters_waiting` ON `post_matters` (`state`,`due_on`,`opened_at`);--> statement-breakpoint
CREATE INDEX `post_matters_decided` ON `post_matters` (`state`,`decided_at`);--> statement-breakpoint
CREATE INDEX `post_matters_of_post` ON `post_matters` (`case_id`,`position`,`state`);--> statement-breakpoint
CREATE INDEX `post_matters_of_author` ON `post_matters` (`author_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `post_reports` (
	`matter_id` text NOT NULL,
	`reporter_id` text NOT NULL,
	`reason` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`matter_id`, `reporter_id`),
	FOREIGN KEY (`matter_id`) REFERENCES `post_matters`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reporter_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_reports_of_reporter` ON `post_reports` (`reporter_id`,`at`);--> statement-breakpoint
ALTER TABLE `cases` ADD `locked_at` integer;--> statement-breakpoint
ALTER TABLE `replies` ADD `hidden_at` integer;