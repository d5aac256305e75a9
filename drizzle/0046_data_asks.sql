CREATE TABLE `data_ask` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`birth_year` integer,
	`wish` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_on` text NOT NULL,
	`answer_by` text NOT NULL,
	`unit_id` text NOT NULL,
	`nomination_id` text,
	`recorded_by_id` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "data_ask_wish_word" CHECK("wish" in ('copy', 'erase')),
	CONSTRAINT "data_ask_asked_on_day" CHECK("asked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "data_ask_answer_by_day" CHECK("answer_by" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `data_ask_nomination_id_unique` ON `data_ask` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `data_ask_due` ON `data_ask` (`answer_by`);--> statement-breakpoint
CREATE INDEX `data_ask_unit` ON `data_ask` (`unit_id`);