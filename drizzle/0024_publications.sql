CREATE TABLE `publication` (
	`nomination_id` text PRIMARY KEY NOT NULL,
	`due_at` integer NOT NULL,
	`job_id` text NOT NULL,
	`set_by_id` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_due` ON `publication` (`due_at`);