CREATE TABLE `data_request` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`birth_year` integer,
	`asked_by` text NOT NULL,
	`asked_on` text NOT NULL,
	`answer_by` text NOT NULL,
	`places` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`taken_out_at` integer,
	`erased_at` integer,
	`erased_by_id` text,
	`erased` text,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`erased_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "data_request_asked_on_day" CHECK("asked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "data_request_answer_by_day" CHECK("answer_by" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE INDEX `data_request_newest` ON `data_request` (`recorded_at`);