CREATE TABLE `attendance_lists` (
	`workshop_id` text PRIMARY KEY NOT NULL,
	`word` text,
	`closed_at` integer,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attendances` (
	`workshop_id` text NOT NULL,
	`member_id` text NOT NULL,
	`presence` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`certificate` text,
	PRIMARY KEY(`workshop_id`, `member_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_by_certificate` ON `attendances` (`certificate`);--> statement-breakpoint
CREATE INDEX `attendances_of_member` ON `attendances` (`member_id`,`workshop_id`);