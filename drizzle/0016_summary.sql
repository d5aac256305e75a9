ALTER TABLE `nomination` ADD `summary_en` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `profile` ADD `summary_en` text DEFAULT '' NOT NULL;