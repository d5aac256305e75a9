ALTER TABLE `campaign` ADD `presented_at_id` text REFERENCES campaign(id);--> statement-breakpoint
ALTER TABLE `campaign` ADD `illustrative` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `profile` ADD `scene` text;--> statement-breakpoint
ALTER TABLE `profile` ADD `source_period` text;--> statement-breakpoint
ALTER TABLE `profile` ADD `office_note` text DEFAULT '' NOT NULL;