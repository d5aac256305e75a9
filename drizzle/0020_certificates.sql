CREATE TABLE `blank` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`paper_width` real NOT NULL,
	`paper_height` real NOT NULL,
	`fields` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "blank_paper" CHECK(paper_width between 80 and 450 and paper_height between 80 and 450),
	CONSTRAINT "blank_version_least" CHECK("version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `blank_unit` ON `blank` (`unit_id`,`name`);--> statement-breakpoint
CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`recognition_id` text,
	`unit_id` text NOT NULL,
	`level` text NOT NULL,
	`form` text NOT NULL,
	`decision_number` text NOT NULL,
	`decided_on` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`issued_by_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`recognition_id`) REFERENCES `recognition`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_level_word" CHECK("level" in ('ward', 'district', 'city', 'state')),
	CONSTRAINT "certificate_form_word" CHECK("form" in ('commended', 'certificate', 'merit', 'first', 'second', 'third', 'encouragement', 'named')),
	CONSTRAINT "certificate_decided_on_day" CHECK("decided_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "certificate_number_least" CHECK("number" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_code_unique` ON `certificate` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_recognition` ON `certificate` (`recognition_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_number` ON `certificate` (`unit_id`,`year`,`number`);--> statement-breakpoint
CREATE TABLE `printer` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`from_left` real NOT NULL,
	`from_top` real NOT NULL,
	`bar` real NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "printer_version_least" CHECK("version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `printer_unit` ON `printer` (`unit_id`,`name`);