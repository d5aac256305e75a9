CREATE TABLE `field_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`question` text NOT NULL,
	`words` text NOT NULL,
	`mended_from` text,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answered_by_id` text,
	`answered_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `field_comment_nomination` ON `field_comment` (`nomination_id`,`at`);--> statement-breakpoint
CREATE TABLE `moderator_remark` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`verdict` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "moderator_remark_verdict_word" CHECK("verdict" in ('note', 'agree', 'against'))
);
--> statement-breakpoint
CREATE INDEX `moderator_remark_nomination` ON `moderator_remark` (`nomination_id`,`at`);