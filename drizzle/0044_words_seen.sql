ALTER TABLE `consent` ADD `words_parts` text;--> statement-breakpoint
ALTER TABLE `field_comment` ADD `words_before` text;--> statement-breakpoint
ALTER TABLE `field_comment` ADD `words_after` text;