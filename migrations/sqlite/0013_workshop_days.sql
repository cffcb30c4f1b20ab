CREATE TABLE `date_polls` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`options` text NOT NULL,
	`last_start` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`hide_names` integer NOT NULL,
	`hide_votes` integer NOT NULL,
	`organiser_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`organiser_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `date_polls_open` ON `date_polls` (`decided_at`,`last_start`);--> statement-breakpoint
CREATE TABLE `poll_answers` (
	`poll_id` text NOT NULL,
	`member_id` text NOT NULL,
	`votes` text NOT NULL,
	`comment` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`poll_id`, `member_id`),
	FOREIGN KEY (`poll_id`) REFERENCES `date_polls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `workshop_people` (
	`workshop_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `account_id`, `role`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `mails` ADD `calendar` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `turns` integer DEFAULT 0 NOT NULL;