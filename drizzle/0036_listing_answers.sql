CREATE TABLE `notice_photo` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`sha256` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `notice_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_photo_place` ON `notice_photo` (`place_id`);--> statement-breakpoint
CREATE INDEX `notice_photo_blob` ON `notice_photo` (`sha256`);--> statement-breakpoint
CREATE TABLE `notice_place` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` integer NOT NULL,
	`place` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`added_by_id` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_place_from_on_day" CHECK("from_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "notice_place_to_on_day" CHECK("to_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "notice_place_days_in_order" CHECK(to_on is null or from_on <= to_on)
);
--> statement-breakpoint
CREATE INDEX `notice_place_notice` ON `notice_place` (`notice_id`);--> statement-breakpoint
ALTER TABLE `campaign` ADD `recommendations` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `notice_comment` ADD `answer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `notice_comment` ADD `answer_shown` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `notice_comment` ADD `answered_by_id` text REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `notice_comment` ADD `answered_at` integer;