ALTER TABLE `media` ADD `space_id` text REFERENCES space(id);--> statement-breakpoint
ALTER TABLE `media` ADD `campaign_id` text REFERENCES campaign(id);--> statement-breakpoint
CREATE INDEX `media_space` ON `media` (`space_id`);--> statement-breakpoint
CREATE INDEX `media_campaign` ON `media` (`campaign_id`);