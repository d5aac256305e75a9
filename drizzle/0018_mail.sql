CREATE TABLE `mail_off` (
	`user_id` text NOT NULL,
	`topic` text NOT NULL,
	PRIMARY KEY(`user_id`, `topic`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_off_topic_word" CHECK("topic" in ('work', 'people', 'decisions', 'changes'))
);
--> statement-breakpoint
CREATE TABLE `outbox` (
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
	CONSTRAINT "outbox_kind_word" CHECK("kind" in ('digest', 'link', 'trial')),
	CONSTRAINT "outbox_state_word" CHECK("state" in ('waiting', 'handing', 'sent', 'unsure', 'refused', 'cancelled')),
	CONSTRAINT "outbox_attempts_least" CHECK("attempts" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_occasion` ON `outbox` (`occasion`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_created` ON `outbox` (`created_at`);