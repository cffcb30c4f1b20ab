CREATE TABLE `release_builds` (
	`id` text PRIMARY KEY NOT NULL,
	`until` text NOT NULL,
	`state` text NOT NULL,
	`step` text,
	`done` integer NOT NULL,
	`parts` integer NOT NULL,
	`refusal` text,
	`release_id` text,
	`ordered_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `release_builds_newest` ON `release_builds` (`ordered_at`);--> statement-breakpoint
CREATE INDEX `release_builds_in` ON `release_builds` (`state`,`seen_at`);--> statement-breakpoint
ALTER TABLE `gap_routes` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `releases` ADD `responses_in` text;