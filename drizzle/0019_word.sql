CREATE TABLE `consent_withdrawal` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
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
	FOREIGN KEY (`request_id`) REFERENCES `word_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`extended_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consent_withdrawal_way_word" CHECK("way" in ('link', 'ward')),
	CONSTRAINT "consent_withdrawal_answer_by_day" CHECK("answer_by" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "consent_withdrawal_stop_by_day" CHECK("stop_by" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE INDEX `consent_withdrawal_nomination` ON `consent_withdrawal` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `consent_withdrawal_open` ON `consent_withdrawal` (`closed_at`,`stop_by`);--> statement-breakpoint
CREATE TABLE `outreach` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`used_on` text NOT NULL,
	`by_others` integer DEFAULT false NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`pulled_at` integer,
	`pulled_by_id` text,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pulled_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outreach_kind_word" CHECK("kind" in ('poster', 'bulletin', 'zalo', 'facebook', 'loudspeaker', 'printed-roll', 'other')),
	CONSTRAINT "outreach_used_on_day" CHECK("used_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE INDEX `outreach_nomination` ON `outreach` (`nomination_id`);--> statement-breakpoint
CREATE TABLE `word_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text,
	`nomination_id` text NOT NULL,
	`whose` text NOT NULL,
	`way` text NOT NULL,
	`outcome` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` integer NOT NULL,
	`words_hash` text NOT NULL,
	`shown` text NOT NULL,
	`channels` text DEFAULT '{}' NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`read_by` text DEFAULT '' NOT NULL,
	`read_place` text DEFAULT '' NOT NULL,
	`read_on` text,
	`recorded_by_id` text,
	`settled_as` text,
	`reply` text DEFAULT '' NOT NULL,
	`settled_by_id` text,
	`settled_at` integer,
	FOREIGN KEY (`request_id`) REFERENCES `word_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "word_answer_whose_word" CHECK("whose" in ('self', 'guardian', 'representative', 'residence', 'workplace', 'witness')),
	CONSTRAINT "word_answer_way_word" CHECK("way" in ('link', 'reading')),
	CONSTRAINT "word_answer_outcome_word" CHECK("outcome" in ('confirmed', 'correction', 'unread', 'agree', 'object')),
	CONSTRAINT "word_answer_settled_as_word" CHECK("settled_as" in ('taken', 'answered')),
	CONSTRAINT "word_answer_read_on_day" CHECK("read_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE INDEX `word_answer_nomination` ON `word_answer` (`nomination_id`,`answered_at`);--> statement-breakpoint
CREATE INDEX `word_answer_request` ON `word_answer` (`request_id`);--> statement-breakpoint
CREATE TABLE `word_request` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`whose` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`asked_by_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "word_request_whose_word" CHECK("whose" in ('self', 'guardian', 'representative', 'residence', 'workplace', 'witness')),
	CONSTRAINT "word_request_due_on_day" CHECK("due_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `word_request_token_hash_unique` ON `word_request` (`token_hash`);--> statement-breakpoint
CREATE INDEX `word_request_nomination` ON `word_request` (`nomination_id`);--> statement-breakpoint
ALTER TABLE `consent` ADD `words_hash` text;--> statement-breakpoint
ALTER TABLE `rule_basis` ADD `clock` text;--> statement-breakpoint
ALTER TABLE `rule_basis` ADD `days` integer;