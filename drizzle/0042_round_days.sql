ALTER TABLE `contest_round` ADD `starts_on` text;--> statement-breakpoint
ALTER TABLE `contest_round` ADD `ends_on` text;