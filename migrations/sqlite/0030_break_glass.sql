CREATE TABLE `identity_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`reason` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	`state` text NOT NULL,
	`expires_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`refusal` text,
	`shown_at` integer,
	`looks` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`requested_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identity_requests_newest` ON `identity_requests` (`requested_at`,`id`);--> statement-breakpoint
CREATE INDEX `identity_requests_of_post` ON `identity_requests` (`case_id`,`position`);--> statement-breakpoint
CREATE INDEX `identity_requests_of_asker` ON `identity_requests` (`requested_by`,`requested_at`);--> statement-breakpoint
ALTER TABLE `post_files` ADD `removed_at` integer;