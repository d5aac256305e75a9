CREATE TABLE `fault` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`frames` text DEFAULT '[]' NOT NULL,
	`times` integer DEFAULT 1 NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`request_id` text DEFAULT '' NOT NULL,
	CONSTRAINT "fault_times_least" CHECK("times" >= 1)
);
--> statement-breakpoint
CREATE INDEX `fault_last` ON `fault` (`last_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_mail_off` (
	`user_id` text NOT NULL,
	`topic` text NOT NULL,
	PRIMARY KEY(`user_id`, `topic`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_off_topic_word" CHECK("topic" in ('work', 'people', 'decisions', 'changes', 'operations'))
);
--> statement-breakpoint
INSERT INTO `__new_mail_off`("user_id", "topic") SELECT "user_id", "topic" FROM `mail_off`;--> statement-breakpoint
DROP TABLE `mail_off`;--> statement-breakpoint
ALTER TABLE `__new_mail_off` RENAME TO `mail_off`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`occasion` text NOT NULL,
	`user_id` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`due_at` integer NOT NULL,
	`leased_until` integer,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outbox_kind_word" CHECK("kind" in ('digest', 'link', 'trial', 'operations')),
	CONSTRAINT "outbox_state_word" CHECK("state" in ('waiting', 'handing', 'sent', 'unsure', 'refused', 'cancelled')),
	CONSTRAINT "outbox_attempts_least" CHECK("attempts" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "kind", "occasion", "user_id", "subject", "body", "state", "attempts", "failure", "due_at", "leased_until", "created_at", "sent_at") SELECT "id", "kind", "occasion", "user_id", "subject", "body", "state", "attempts", "failure", "due_at", "leased_until", "created_at", "sent_at" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_occasion` ON `outbox` (`occasion`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_created` ON `outbox` (`created_at`);