CREATE TABLE `paper_wording` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`unit_id` text,
	`parts` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "paper_wording_kind_word" CHECK("kind" in ('achievement', 'proposal', 'minutes', 'decision', 'notice', 'notice-closing', 'invitation')),
	CONSTRAINT "paper_wording_version_least" CHECK("version" >= 1)
);
