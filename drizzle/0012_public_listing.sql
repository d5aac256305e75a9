CREATE TABLE `notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`nomination_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`listed_by_id` text NOT NULL,
	`listed_at` integer NOT NULL,
	`stopped_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listed_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_nomination` ON `notice` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `notice_end` ON `notice` (`ends_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `notice_standing` ON `notice` (`nomination_id`) WHERE stopped_at is null;--> statement-breakpoint
CREATE TABLE `notice_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` integer NOT NULL,
	`words` text NOT NULL,
	`contact` text,
	`contact_consented_at` integer,
	`contact_erased_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_comment_newest` ON `notice_comment` (`notice_id`,`created_at`);