CREATE TABLE `former_workplaces` (
	`account_id` text NOT NULL,
	`until` text NOT NULL,
	`organisation` text NOT NULL,
	PRIMARY KEY(`account_id`, `until`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_workplaces_over` ON `former_workplaces` (`until`);--> statement-breakpoint
CREATE TABLE `planned_moves` (
	`account_id` text PRIMARY KEY NOT NULL,
	`moves_on` text NOT NULL,
	`organisation` text NOT NULL,
	`prefecture` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `planned_moves_due` ON `planned_moves` (`moves_on`);--> statement-breakpoint
ALTER TABLE `members` ADD `specialties` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `offer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `open` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `since` text;--> statement-breakpoint
ALTER TABLE `members` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `roster` ADD `left_on` text;--> statement-breakpoint
ALTER TABLE `roster_staged` ADD `left_on` text;