CREATE TABLE `limit_use` (
	`key` text PRIMARY KEY NOT NULL,
	`used` integer NOT NULL,
	`ends_at` integer NOT NULL,
	CONSTRAINT "limit_use_used_least" CHECK("used" >= 0)
);
--> statement-breakpoint
CREATE INDEX `limit_use_end` ON `limit_use` (`ends_at`);--> statement-breakpoint
ALTER TABLE `session` ADD `address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `device` text;