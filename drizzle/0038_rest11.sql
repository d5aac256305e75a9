ALTER TABLE `campaign` ADD `name_en` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sheet_import` ADD `pasted` integer DEFAULT false NOT NULL;