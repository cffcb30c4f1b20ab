CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`case_id` text,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`position` integer NOT NULL,
	`parts` text NOT NULL,
	`html` text NOT NULL,
	`lesson_title` text NOT NULL,
	`gaps` text NOT NULL,
	`dismissals` text NOT NULL,
	`addenda` text NOT NULL,
	`version` integer NOT NULL,
	`outcome_at` integer,
	`lesson_id` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_items_in_order` ON `agenda_items` (`workshop_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_items_once` ON `agenda_items` (`case_id`,`workshop_id`);--> statement-breakpoint
CREATE TABLE `closed_minutes` (
	`workshop_id` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`closed_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `replies` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `resources` ADD `origin` text;--> statement-breakpoint
ALTER TABLE `resources` ADD `held_at` integer;