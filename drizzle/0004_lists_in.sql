CREATE TABLE `campaign_award` (
	`campaign_id` text NOT NULL,
	`level` text NOT NULL,
	`form` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `level`, `form`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_award_level_word" CHECK("level" in ('ward', 'district', 'city', 'state')),
	CONSTRAINT "campaign_award_form_word" CHECK("form" in ('commended', 'certificate', 'merit', 'first', 'second', 'third', 'encouragement', 'named'))
);
--> statement-breakpoint
CREATE TABLE `campaign_phase` (
	`campaign_id` text NOT NULL,
	`phase` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	PRIMARY KEY(`campaign_id`, `phase`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_phase_phase_word" CHECK("phase" in ('receiving', 'checking', 'listing', 'deciding', 'conference')),
	CONSTRAINT "campaign_phase_starts_on_day" CHECK("starts_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "campaign_phase_ends_on_day" CHECK("ends_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE TABLE `campaign_quota` (
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`quota` integer NOT NULL,
	PRIMARY KEY(`campaign_id`, `unit_id`, `kind`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_quota_kind_word" CHECK("kind" in ('individual', 'collective', 'model')),
	CONSTRAINT "campaign_quota_quota_least" CHECK("quota" >= 0)
);
--> statement-breakpoint
CREATE TABLE `campaign_slug` (
	`slug` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `late_code` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`code` text NOT NULL,
	`unit_id` text,
	`valid_until` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "late_code_valid_until_day" CHECK("valid_until" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `late_code_code` ON `late_code` (`campaign_id`,`code`);--> statement-breakpoint
CREATE TABLE `rule_basis` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`document_id` text NOT NULL,
	`article` text DEFAULT '' NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`to_check` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rule_basis_rule_word" CHECK("rule" in ('listing', 'hold', 'own-nomination', 'once-for-one-deed', 'consent')),
	CONSTRAINT "rule_basis_valid_from_day" CHECK("valid_from" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "rule_basis_valid_to_day" CHECK("valid_to" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`input` text NOT NULL,
	`result` text,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	`cancel_asked_at` integer,
	`failure` text,
	`owner_id` text,
	`unit_id` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	CONSTRAINT "job_state_word" CHECK("state" in ('waiting', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "job_done_least" CHECK("done" >= 0),
	CONSTRAINT "job_attempts_least" CHECK("attempts" >= 0)
);
--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `job_owner` ON `job` (`owner_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `consent_text` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`number` integer NOT NULL,
	`words` text NOT NULL,
	`document_id` text,
	`valid_from` text NOT NULL,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consent_text_channel_word" CHECK("channel" in ('roll', 'web', 'notice_board', 'social', 'audio')),
	CONSTRAINT "consent_text_valid_from_day" CHECK("valid_from" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_text_once` ON `consent_text` (`channel`,`number`);--> statement-breakpoint
CREATE TABLE `deed_template` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text,
	`field_id` text,
	`deed` text DEFAULT '' NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`field_id`) REFERENCES `field`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deed_template_kind_word" CHECK("kind" in ('individual', 'collective', 'model'))
);
--> statement-breakpoint
CREATE INDEX `deed_template_unit` ON `deed_template` (`unit_id`);--> statement-breakpoint
CREATE TABLE `holiday` (
	`day` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "holiday_day_day" CHECK("day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE TABLE `reason_template` (
	`id` text PRIMARY KEY NOT NULL,
	`step` text NOT NULL,
	`title` text NOT NULL,
	`words` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reason_template_step_word" CHECK("step" in ('return', 'reject', 'hold', 'release', 'return-story'))
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`birth_year` integer,
	`merged_into_id` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "person_kind_word" CHECK("kind" in ('individual', 'collective', 'model'))
);
--> statement-breakpoint
CREATE TABLE `person_judgement` (
	`one_source` text NOT NULL,
	`one_id` text NOT NULL,
	`other_source` text NOT NULL,
	`other_id` text NOT NULL,
	`same` integer NOT NULL,
	`judged_by_id` text NOT NULL,
	`judged_at` integer NOT NULL,
	PRIMARY KEY(`one_source`, `one_id`, `other_source`, `other_id`),
	CONSTRAINT "person_judgement_one_source_word" CHECK("one_source" in ('nomination', 'recognition', 'profile')),
	CONSTRAINT "person_judgement_other_source_word" CHECK("other_source" in ('nomination', 'recognition', 'profile'))
);
--> statement-breakpoint
CREATE INDEX `person_judgement_other` ON `person_judgement` (`other_source`,`other_id`);--> statement-breakpoint
CREATE TABLE `person_trace` (
	`source` text NOT NULL,
	`source_id` text NOT NULL,
	`person_id` text,
	`kind` text,
	`name_key` text NOT NULL,
	`birth_year` integer,
	`workplace_key` text DEFAULT '' NOT NULL,
	`deed_key` text DEFAULT '' NOT NULL,
	`unit_id` text,
	`campaign_id` text,
	`year` integer,
	PRIMARY KEY(`source`, `source_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_trace_source_word" CHECK("source" in ('nomination', 'recognition', 'profile')),
	CONSTRAINT "person_trace_kind_word" CHECK("kind" in ('individual', 'collective', 'model'))
);
--> statement-breakpoint
CREATE INDEX `person_trace_name` ON `person_trace` (`name_key`,`birth_year`);--> statement-breakpoint
CREATE INDEX `person_trace_person` ON `person_trace` (`person_id`);--> statement-breakpoint
CREATE TABLE `roll` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`unit_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`number` text DEFAULT '' NOT NULL,
	`dated_on` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roll_dated_on_day" CHECK("dated_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "roll_version_least" CHECK("version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `roll_unit` ON `roll` (`unit_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `roll_campaign` ON `roll` (`campaign_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `sheet_import` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`roll_id` text,
	`job_id` text,
	`file_name` text NOT NULL,
	`tables` text,
	`choices` text,
	`outcome` text,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`made_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`roll_id`) REFERENCES `roll`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`job_id`) REFERENCES `job`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sheet_import_unit` ON `sheet_import` (`unit_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `sheet_mapping` (
	`unit_id` text NOT NULL,
	`head` text NOT NULL,
	`columns` text NOT NULL,
	`updated_by_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `head`),
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `campaign` ADD `state` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaign` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `campaign` ADD `strict_quotas` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `campaign` ADD `required_questions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaign` ADD `criteria` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaign` ADD `copied_from_id` text;--> statement-breakpoint
ALTER TABLE `campaign` ADD `created_by_id` text;--> statement-breakpoint
ALTER TABLE `campaign` ADD `updated_by_id` text;--> statement-breakpoint
ALTER TABLE `campaign` ADD `updated_at` integer;--> statement-breakpoint
ALTER TABLE `consent` ADD `medium` text;--> statement-breakpoint
ALTER TABLE `consent` ADD `witness_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `consent` ADD `text_id` text REFERENCES consent_text(id);--> statement-breakpoint
ALTER TABLE `document` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `valid_from` text;--> statement-breakpoint
ALTER TABLE `document` ADD `valid_to` text;--> statement-breakpoint
ALTER TABLE `document` ADD `replaced_by_id` text;--> statement-breakpoint
ALTER TABLE `document` ADD `updated_by_id` text;--> statement-breakpoint
ALTER TABLE `document` ADD `updated_at` integer;--> statement-breakpoint
ALTER TABLE `field` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `nomination` ADD `roll_id` text REFERENCES roll(id);--> statement-breakpoint
ALTER TABLE `nomination` ADD `roll_position` integer;--> statement-breakpoint
ALTER TABLE `nomination` ADD `started_from_id` text;--> statement-breakpoint
ALTER TABLE `nomination` ADD `late_code_id` text REFERENCES late_code(id);--> statement-breakpoint
CREATE INDEX `nomination_roll` ON `nomination` (`roll_id`,`roll_position`);--> statement-breakpoint
ALTER TABLE `recognition` ADD `signer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `recognition` ADD `golden_book_number` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `recognition` ADD `birth_year` integer;--> statement-breakpoint
ALTER TABLE `user` ADD `last_sign_in_at` integer;