ALTER TABLE `campaign` ADD `presented_at_id` text REFERENCES campaign(id);--> statement-breakpoint
ALTER TABLE `campaign` ADD `illustrative` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `profile` ADD `lead_since` integer;--> statement-breakpoint
ALTER TABLE `profile` ADD `scene` text;--> statement-breakpoint
ALTER TABLE `profile` ADD `source_period` text;--> statement-breakpoint
ALTER TABLE `profile` ADD `office_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `profile_lead` ON `profile` (`lead_since`) WHERE "profile"."lead_since" is not null;