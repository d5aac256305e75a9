CREATE TABLE `adoption` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`profile_id` text NOT NULL,
	`status` text DEFAULT 'running' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`since_on` text NOT NULL,
	`ended_on` text,
	`adaptation` text DEFAULT '' NOT NULL,
	`result` text DEFAULT '' NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by_id` text,
	`recorded_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `adoption_running_once` ON `adoption` (`unit_id`,`profile_id`) WHERE "adoption"."status" = 'running';--> statement-breakpoint
CREATE INDEX `adoption_profile` ON `adoption` (`profile_id`,`status`,`since_on`);