CREATE TABLE `recall` (
	`id` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`decision_number` text DEFAULT '' NOT NULL,
	`decided_on` text,
	`recalled_by_id` text NOT NULL,
	`recalled_at` integer NOT NULL,
	`restored_at` integer,
	`closed_at` integer,
	`closed_by_id` text,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recalled_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recall_kind_word" CHECK("kind" in ('hidden', 'revoked')),
	CONSTRAINT "recall_decided_on_day" CHECK("decided_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE INDEX `recall_profile` ON `recall` (`profile_id`,`recalled_at`);--> statement-breakpoint
CREATE INDEX `recall_open` ON `recall` (`closed_at`,`restored_at`,`recalled_at`);