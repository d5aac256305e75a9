CREATE TABLE `calendar_feed` (
	`user_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_token_hash_unique` ON `calendar_feed` (`token_hash`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_consent_withdrawal` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text,
	`profile_id` text,
	`channels` text NOT NULL,
	`way` text NOT NULL,
	`asked_by` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`request_id` text,
	`recorded_by_id` text,
	`asked_at` integer NOT NULL,
	`answer_by` text NOT NULL,
	`stop_by` text NOT NULL,
	`others_too` integer DEFAULT false NOT NULL,
	`extended_at` integer,
	`extended_by_id` text,
	`extension_reason` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`answered_by_id` text,
	`answer` text DEFAULT '' NOT NULL,
	`closed_at` integer,
	`closed_by_id` text,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `word_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`extended_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consent_withdrawal_of_something" CHECK(("nomination_id" is null) <> ("profile_id" is null)),
	CONSTRAINT "consent_withdrawal_way_word" CHECK("way" in ('link', 'ward')),
	CONSTRAINT "consent_withdrawal_answer_by_day" CHECK("answer_by" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "consent_withdrawal_stop_by_day" CHECK("stop_by" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
INSERT INTO `__new_consent_withdrawal`("id", "nomination_id", "profile_id", "channels", "way", "asked_by", "words", "request_id", "recorded_by_id", "asked_at", "answer_by", "stop_by", "others_too", "extended_at", "extended_by_id", "extension_reason", "answered_at", "answered_by_id", "answer", "closed_at", "closed_by_id") SELECT "id", "nomination_id", NULL, "channels", "way", "asked_by", "words", "request_id", "recorded_by_id", "asked_at", "answer_by", "stop_by", "others_too", "extended_at", "extended_by_id", "extension_reason", "answered_at", "answered_by_id", "answer", "closed_at", "closed_by_id" FROM `consent_withdrawal`;--> statement-breakpoint
DROP TABLE `consent_withdrawal`;--> statement-breakpoint
ALTER TABLE `__new_consent_withdrawal` RENAME TO `consent_withdrawal`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `consent_withdrawal_nomination` ON `consent_withdrawal` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `consent_withdrawal_open` ON `consent_withdrawal` (`closed_at`,`stop_by`);