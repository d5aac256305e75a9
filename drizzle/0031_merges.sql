CREATE TABLE `merge` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`kept_id` text NOT NULL,
	`gone_id` text NOT NULL,
	`moved` text NOT NULL,
	`reason` text NOT NULL,
	`merged_by_id` text NOT NULL,
	`merged_at` integer NOT NULL,
	`split_by_id` text,
	`split_at` integer,
	`split_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`merged_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`split_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "merge_kind_word" CHECK("kind" in ('story', 'person'))
);
--> statement-breakpoint
CREATE INDEX `merge_newest` ON `merge` (`merged_at`,`id`);--> statement-breakpoint
CREATE INDEX `merge_gone` ON `merge` (`gone_id`);--> statement-breakpoint
CREATE INDEX `merge_kept` ON `merge` (`kept_id`);--> statement-breakpoint
ALTER TABLE `profile` ADD `merged_into_id` text REFERENCES profile(id);--> statement-breakpoint
CREATE INDEX `profile_merged` ON `profile` (`merged_into_id`) WHERE "profile"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX `event_at` ON `event` (`at`);--> statement-breakpoint
CREATE INDEX `event_actor` ON `event` (`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `event_action` ON `event` (`action`,`id`);--> statement-breakpoint
CREATE INDEX `event_actor_action` ON `event` (`actor_id`,`action`,`id`);