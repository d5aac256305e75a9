ALTER TABLE `campaign` ADD `programme` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaign` ADD `conference_papers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `contest_round` ADD `jury_shown_at` integer;--> statement-breakpoint
ALTER TABLE `space` ADD `latitude` real;--> statement-breakpoint
ALTER TABLE `space` ADD `longitude` real;--> statement-breakpoint
ALTER TABLE `space` ADD `week` text;--> statement-breakpoint
ALTER TABLE `space` ADD `closed_days` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `space` ADD `on_holidays` text;--> statement-breakpoint
ALTER TABLE `space` ADD `way` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `space` ADD `contact` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `space` ADD `cost` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `space` ADD `access` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `space` ADD `happenings` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- What is found of a document has a page of its own now; of a space, its hours and activities too.
INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'document', id FROM document;
--> statement-breakpoint
INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'space', id FROM space;
