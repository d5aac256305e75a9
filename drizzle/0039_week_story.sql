CREATE TABLE `week_story` (
	`week` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`chosen_by_id` text NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chosen_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `week_story_profile` ON `week_story` (`profile_id`);