DROP INDEX `cases_of_author`;--> statement-breakpoint
CREATE INDEX `cases_of_author` ON `cases` (`author_id`,`state`,`reply_count`,`saved_at`);