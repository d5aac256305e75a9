CREATE TABLE `adoption` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`profile_id` text NOT NULL,
	`status` text DEFAULT 'running' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`since_on` text NOT NULL,
	`ended_on` text,
	`adaptation` text DEFAULT '' NOT NULL,
	`result` text DEFAULT '' NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by_id` text,
	`recorded_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `adoption_running_once` ON `adoption` (`unit_id`,`profile_id`) WHERE "adoption"."status" = 'running';--> statement-breakpoint
CREATE INDEX `adoption_profile` ON `adoption` (`profile_id`,`status`,`since_on`);--> statement-breakpoint
CREATE TABLE `space` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`shown` integer DEFAULT true NOT NULL,
	`name` text NOT NULL,
	`unit_id` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`hours` text DEFAULT '' NOT NULL,
	`visiting` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`activities` text DEFAULT '[]' NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`source_name` text DEFAULT '' NOT NULL,
	`source_url` text,
	`updated_by_id` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `space_slug_unique` ON `space` (`slug`);--> statement-breakpoint
CREATE INDEX `space_unit` ON `space` (`unit_id`);--> statement-breakpoint
CREATE TABLE `suggestion` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`topic` text NOT NULL,
	`state` text DEFAULT 'new' NOT NULL,
	`kind` text,
	`profile_id` text,
	`name` text NOT NULL,
	`reason` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`contact` text,
	`contact_consented_at` integer,
	`contact_erased_at` integer,
	`outcome` text DEFAULT '' NOT NULL,
	`nomination_id` text,
	`settled_by_id` text,
	`settled_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suggestion_reference_unique` ON `suggestion` (`reference`);--> statement-breakpoint
CREATE INDEX `suggestion_newest` ON `suggestion` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `suggestion_unit` (
	`suggestion_id` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`unit_id`, `suggestion_id`),
	FOREIGN KEY (`suggestion_id`) REFERENCES `suggestion`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suggestion_unit_of` ON `suggestion_unit` (`suggestion_id`);