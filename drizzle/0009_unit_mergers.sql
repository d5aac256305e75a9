CREATE TABLE `unit_merger` (
	`id` text PRIMARY KEY NOT NULL,
	`from_ids` text NOT NULL,
	`into` text NOT NULL,
	`effective_on` text NOT NULL,
	`document_id` text NOT NULL,
	`applied_at` integer,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_merger_effective_on_day" CHECK("effective_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "unit_merger_version_least" CHECK("version" >= 1)
);
