CREATE TABLE `story_end` (
	`profile_id` text PRIMARY KEY NOT NULL,
	`ends_on` text NOT NULL,
	`reason` text NOT NULL,
	`job_id` text NOT NULL,
	`set_by_id` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "story_end_ends_on_day" CHECK("ends_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
