CREATE TABLE `loudspeaker_script` (
	`profile_id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`saved_by_id` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "loudspeaker_script_version_least" CHECK("version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `recording` (
	`profile_id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`read_by` text DEFAULT '' NOT NULL,
	`recorded_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`added_by_id` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recording_recorded_on_day" CHECK("recorded_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "recording_version_least" CHECK("version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `recording_blob` ON `recording` (`sha256`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_outreach` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text,
	`profile_id` text,
	`kind` text NOT NULL,
	`part` text,
	`place` text NOT NULL,
	`used_on` text NOT NULL,
	`copies` integer,
	`photo_sha256` text,
	`by_others` integer DEFAULT false NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`pulled_at` integer,
	`pulled_by_id` text,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pulled_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outreach_kind_word" CHECK("kind" in ('poster', 'bulletin', 'zalo', 'facebook', 'loudspeaker', 'printed-roll', 'other')),
	CONSTRAINT "outreach_part_word" CHECK("part" in ('poster', 'square', 'wide', 'caption', 'script', 'bulletin')),
	CONSTRAINT "outreach_used_on_day" CHECK("used_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "outreach_copies_least" CHECK("copies" >= 1),
	CONSTRAINT "outreach_of_something" CHECK(nomination_id is not null or profile_id is not null)
);
--> statement-breakpoint
INSERT INTO `__new_outreach`("id", "nomination_id", "kind", "place", "used_on", "by_others", "recorded_by_id", "recorded_at", "pulled_at", "pulled_by_id") SELECT "id", "nomination_id", "kind", "place", "used_on", "by_others", "recorded_by_id", "recorded_at", "pulled_at", "pulled_by_id" FROM `outreach`;--> statement-breakpoint
DROP TABLE `outreach`;--> statement-breakpoint
ALTER TABLE `__new_outreach` RENAME TO `outreach`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `outreach_nomination` ON `outreach` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `outreach_profile` ON `outreach` (`profile_id`);--> statement-breakpoint
CREATE INDEX `outreach_photo` ON `outreach` (`photo_sha256`);--> statement-breakpoint
ALTER TABLE `adoption` ADD `figures` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `adoption` ADD `due_on` text;--> statement-breakpoint
ALTER TABLE `adoption` ADD `renewed_on` text;--> statement-breakpoint
ALTER TABLE `adoption` ADD `end_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `consent` ADD `carried_from_id` text;--> statement-breakpoint
CREATE INDEX `consent_carried` ON `consent` (`carried_from_id`);--> statement-breakpoint
ALTER TABLE `nomination` ADD `carried_from_id` text;--> statement-breakpoint
CREATE INDEX `nomination_carried` ON `nomination` (`carried_from_id`);--> statement-breakpoint
ALTER TABLE `suggestion` ADD `outcome_told` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `suggestion` ADD `taken_up_at` integer;--> statement-breakpoint
ALTER TABLE `suggestion` ADD `taken_up_by_id` text REFERENCES user(id);--> statement-breakpoint
CREATE INDEX `suggestion_nomination` ON `suggestion` (`nomination_id`);--> statement-breakpoint
-- What runs already is asked about a year after it was recorded or changed last, and not before the office knows of it.
UPDATE `adoption` SET `due_on` = max(date(`updated_at` / 1000, 'unixepoch', '+7 hours', '+1 year'), date('now', '+7 hours', '+30 days')) WHERE `status` = 'running';--> statement-breakpoint
INSERT INTO `job` (`id`, `kind`, `input`, `due_at`, `created_at`) SELECT lower(hex(randomblob(16))), 'adoption-renewal', json_object('adoptionId', `id`, 'dueOn', `due_on`), unixepoch(`due_on`, '-30 days', '-7 hours') * 1000, unixepoch() * 1000 FROM `adoption` WHERE `status` = 'running' AND `illustrative` = 0;
