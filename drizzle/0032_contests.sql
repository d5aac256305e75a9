CREATE TABLE `contest_conflict` (
	`entry_id` text NOT NULL,
	`user_id` text NOT NULL,
	`words` text NOT NULL,
	`declared_at` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `user_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `contest_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `contest_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`campaign_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`entrant` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`unit_id` text NOT NULL,
	`contact` text,
	`contact_consented_at` integer,
	`naming_agreed` integer DEFAULT false NOT NULL,
	`sent_by_id` text,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_words` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contest_entry_kind_word" CHECK("kind" in ('individual', 'collective', 'model'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contest_entry_reference_unique` ON `contest_entry` (`reference`);--> statement-breakpoint
CREATE INDEX `contest_entry_newest` ON `contest_entry` (`campaign_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `contest_entry_unit` ON `contest_entry` (`unit_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `contest_file` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `contest_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contest_file_entry` ON `contest_file` (`entry_id`);--> statement-breakpoint
CREATE INDEX `contest_file_blob` ON `contest_file` (`sha256`);--> statement-breakpoint
CREATE TABLE `contest_juror` (
	`round_id` text NOT NULL,
	`user_id` text NOT NULL,
	`called_at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `user_id`),
	FOREIGN KEY (`round_id`) REFERENCES `contest_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contest_juror_of` ON `contest_juror` (`user_id`);--> statement-breakpoint
CREATE TABLE `contest_prize` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`level` text NOT NULL,
	`form` text NOT NULL,
	`places` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contest_prize_level_word" CHECK("level" in ('ward', 'district', 'city', 'state')),
	CONSTRAINT "contest_prize_form_word" CHECK("form" in ('commended', 'certificate', 'merit', 'first', 'second', 'third', 'encouragement', 'named')),
	CONSTRAINT "contest_prize_places_least" CHECK("places" >= 1)
);
--> statement-breakpoint
CREATE INDEX `contest_prize_of` ON `contest_prize` (`campaign_id`,`position`);--> statement-breakpoint
CREATE TABLE `contest_result` (
	`campaign_id` text PRIMARY KEY NOT NULL,
	`decision_number` text NOT NULL,
	`decided_on` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contest_result_decided_on_day" CHECK("decided_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE TABLE `contest_round` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`criteria` text DEFAULT '[]' NOT NULL,
	`differs_from` integer DEFAULT 20 NOT NULL,
	`closed_despite` text DEFAULT '' NOT NULL,
	`closed_at` integer,
	`shown_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contest_round_kind_word" CHECK("kind" in ('check', 'score', 'on_site', 'final')),
	CONSTRAINT "contest_round_state_word" CHECK("state" in ('waiting', 'open', 'closed')),
	CONSTRAINT "contest_round_position_least" CHECK("position" >= 1),
	CONSTRAINT "contest_round_version_least" CHECK("version" >= 1),
	CONSTRAINT "contest_round_differs_from_least" CHECK("differs_from" >= 1),
	CONSTRAINT "contest_round_shown_when_closed" CHECK(shown_at is null or state = 'closed')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contest_round_place` ON `contest_round` (`campaign_id`,`position`);--> statement-breakpoint
CREATE TABLE `contest_sheet` (
	`round_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`user_id` text NOT NULL,
	`scores` text NOT NULL,
	`total` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `entry_id`, `user_id`),
	FOREIGN KEY (`round_id`) REFERENCES `contest_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `contest_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contest_sheet_total_least" CHECK("total" >= 0)
);
--> statement-breakpoint
CREATE TABLE `contest_standing` (
	`round_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`outcome` text NOT NULL,
	`ground` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`place` integer,
	`average` integer,
	PRIMARY KEY(`round_id`, `entry_id`),
	FOREIGN KEY (`round_id`) REFERENCES `contest_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `contest_entry`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contest_standing_outcome_word" CHECK("outcome" in ('on', 'out')),
	CONSTRAINT "contest_standing_ground_word" CHECK("ground" in ('check', 'rank', 'choice')),
	CONSTRAINT "contest_standing_choice_says_why" CHECK(ground <> 'choice' or words <> '')
);
--> statement-breakpoint
CREATE TABLE `contest_winner` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`prize_id` text NOT NULL,
	`recognition_id` text,
	FOREIGN KEY (`entry_id`) REFERENCES `contest_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`prize_id`) REFERENCES `contest_prize`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recognition_id`) REFERENCES `recognition`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `contest_winner_prize` ON `contest_winner` (`prize_id`);--> statement-breakpoint
CREATE INDEX `contest_winner_recognition` ON `contest_winner` (`recognition_id`);