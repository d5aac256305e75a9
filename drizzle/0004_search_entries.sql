CREATE TABLE `search_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_profile_id_unique` ON `search_entry` (`profile_id`);--> statement-breakpoint
CREATE TABLE `search_word` (
	`word` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX `recognition_year` ON `recognition` (`year`);