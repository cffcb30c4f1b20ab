CREATE TABLE `workshop_people` (
	`workshop_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `account_id`, `role`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `registrations` ADD `turns` integer DEFAULT 0 NOT NULL;