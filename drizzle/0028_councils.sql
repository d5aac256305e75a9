CREATE TABLE `council` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`unit_id` text NOT NULL,
	`campaign_id` text,
	`name` text NOT NULL,
	`quorum_part` integer NOT NULL,
	`quorum_whole` integer NOT NULL,
	`pass_part` integer NOT NULL,
	`pass_whole` integer NOT NULL,
	`pass_more_than` integer NOT NULL,
	`pass_share_of` text NOT NULL,
	`least_score` integer,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "council_version_least" CHECK("version" >= 1),
	CONSTRAINT "council_pass_share_of_word" CHECK("pass_share_of" in ('members', 'present', 'cast')),
	CONSTRAINT "council_quorum" CHECK(quorum_part between 1 and quorum_whole),
	CONSTRAINT "council_pass" CHECK(pass_part between 1 and pass_whole)
);
--> statement-breakpoint
CREATE INDEX `council_unit` ON `council` (`unit_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `council_campaign` ON `council` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `council_member` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`user_id` text,
	`name` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`seat` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`council_id`) REFERENCES `council`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "council_member_seat_word" CHECK("seat" in ('chair', 'secretary', 'member'))
);
--> statement-breakpoint
CREATE INDEX `council_member_council` ON `council_member` (`council_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `council_member_user` ON `council_member` (`council_id`,`user_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `council_member_office` ON `council_member` (`council_id`,`seat`) WHERE ended_at is null and seat <> 'member';--> statement-breakpoint
CREATE INDEX `council_member_seats` ON `council_member` (`user_id`);--> statement-breakpoint
CREATE TABLE `council_score` (
	`item_id` text NOT NULL,
	`member_id` text NOT NULL,
	`points` text NOT NULL,
	`total` integer NOT NULL,
	`entered_by_id` text,
	PRIMARY KEY(`item_id`, `member_id`),
	FOREIGN KEY (`item_id`) REFERENCES `meeting_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `council_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`council_id` text NOT NULL,
	`state` text DEFAULT 'planned' NOT NULL,
	`starts_at` integer NOT NULL,
	`place` text NOT NULL,
	`ballot` text NOT NULL,
	`conclusion` text DEFAULT '' NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`created_by_id` text NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `council`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_state_word" CHECK("state" in ('planned', 'open', 'closed', 'cancelled')),
	CONSTRAINT "meeting_ballot_word" CHECK("ballot" in ('open', 'secret')),
	CONSTRAINT "meeting_version_least" CHECK("version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `meeting_council` ON `meeting` (`council_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `meeting_conflict` (
	`item_id` text NOT NULL,
	`member_id` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`item_id`, `member_id`),
	FOREIGN KEY (`item_id`) REFERENCES `meeting_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `council_member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `meeting_item` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`nomination_id` text NOT NULL,
	`position` integer NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`result` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_item_state_word" CHECK("state" in ('waiting', 'open', 'closed')),
	CONSTRAINT "meeting_item_position_least" CHECK("position" >= 1),
	CONSTRAINT "meeting_item_round_least" CHECK("round" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_item_nomination` ON `meeting_item` (`meeting_id`,`nomination_id`);--> statement-breakpoint
CREATE INDEX `meeting_item_of_nomination` ON `meeting_item` (`nomination_id`);--> statement-breakpoint
CREATE TABLE `meeting_member` (
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	`state` text DEFAULT 'called' NOT NULL,
	`left_at` integer,
	PRIMARY KEY(`meeting_id`, `member_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `council_member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_member_state_word" CHECK("state" in ('called', 'present', 'absent', 'left'))
);
--> statement-breakpoint
CREATE TABLE `open_vote` (
	`item_id` text NOT NULL,
	`member_id` text NOT NULL,
	`choice` text NOT NULL,
	`entered_by_id` text,
	PRIMARY KEY(`item_id`, `member_id`),
	FOREIGN KEY (`item_id`) REFERENCES `meeting_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `council_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "open_vote_choice_word" CHECK("choice" in ('for', 'against', 'abstain'))
);
--> statement-breakpoint
CREATE TABLE `secret_paper` (
	`key` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`sealed` text,
	`choice` text,
	FOREIGN KEY (`item_id`) REFERENCES `meeting_item`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "secret_paper_choice_word" CHECK("choice" in ('for', 'against', 'abstain')),
	CONSTRAINT "secret_paper_either" CHECK((sealed is null) <> (choice is null))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `secret_paper_item` ON `secret_paper` (`item_id`);--> statement-breakpoint
CREATE TABLE `secret_turn` (
	`item_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`item_id`, `member_id`),
	FOREIGN KEY (`item_id`) REFERENCES `meeting_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `council_member`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
