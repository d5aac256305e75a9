CREATE TABLE `amendment` (
	`profile_id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`words` text NOT NULL,
	`ground` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`writer_ids` text NOT NULL,
	`saved_by_id` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "amendment_ground_word" CHECK("ground" in ('spelling', 'seen')),
	CONSTRAINT "amendment_version_least" CHECK("version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `correction` (
	`id` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`corrected_on` text NOT NULL,
	`words` text NOT NULL,
	`corrected_by_id` text NOT NULL,
	`corrected_at` integer NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "correction_corrected_on_day" CHECK("corrected_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE INDEX `correction_profile` ON `correction` (`profile_id`,`corrected_at`);