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
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "adoption_status_word" CHECK("status" in ('running', 'ended')),
	CONSTRAINT "adoption_version_least" CHECK("version" >= 1),
	CONSTRAINT "adoption_since_on_day" CHECK("since_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "adoption_ended_on_day" CHECK("ended_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "adoption_ended_on_a_day" CHECK((status = 'ended') = (ended_on is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `adoption_running_once` ON `adoption` (`unit_id`,`profile_id`) WHERE "adoption"."status" = 'running';--> statement-breakpoint
CREATE INDEX `adoption_profile` ON `adoption` (`profile_id`,`status`,`since_on`);--> statement-breakpoint
CREATE TABLE `cache_tag` (
	`tag` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `cache_tag_revision` ON `cache_tag` (`revision`);--> statement-breakpoint
CREATE TABLE `campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`organiser_unit_id` text,
	`summary` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`deadline_on` text,
	`listing_days` integer DEFAULT 0 NOT NULL,
	`quota_individual` integer,
	`quota_collective` integer,
	`quota_model` integer,
	`conference_on` text,
	`conference_place` text,
	`figures` text DEFAULT '[]' NOT NULL,
	`total_collectives` integer,
	`total_individuals` integer,
	`source_name` text,
	`source_url` text,
	`source_on` text,
	FOREIGN KEY (`organiser_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_kind_word" CHECK("kind" in ('commendation', 'contest')),
	CONSTRAINT "campaign_starts_on_day" CHECK("starts_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "campaign_ends_on_day" CHECK("ends_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "campaign_deadline_on_day" CHECK("deadline_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "campaign_conference_on_day" CHECK("conference_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "campaign_source_on_day" CHECK("source_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "campaign_listing_days_least" CHECK("listing_days" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_slug_unique` ON `campaign` (`slug`);--> statement-breakpoint
CREATE TABLE `campaign_document` (
	`campaign_id` text NOT NULL,
	`document_id` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `document_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`channel` text NOT NULL,
	`giver` text NOT NULL,
	`giver_name` text NOT NULL,
	`given_on` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consent_channel_word" CHECK("channel" in ('roll', 'web', 'notice_board', 'social', 'audio')),
	CONSTRAINT "consent_giver_word" CHECK("giver" in ('self', 'guardian', 'representative')),
	CONSTRAINT "consent_given_on_day" CHECK("given_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE INDEX `consent_nomination` ON `consent` (`nomination_id`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`issuer` text NOT NULL,
	`issued_on` text NOT NULL,
	`url` text,
	`summary` text,
	CONSTRAINT "document_issued_on_day" CHECK("issued_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE TABLE `event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`before` text,
	`after` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "event_id_least" CHECK("id" >= 1)
);
--> statement-breakpoint
CREATE INDEX `event_subject` ON `event` (`subject_type`,`subject_id`,`id`);--> statement-breakpoint
CREATE TABLE `field` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_nomination` ON `attachment` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `attachment_blob` ON `attachment` (`sha256`);--> statement-breakpoint
CREATE TABLE `blob` (
	`sha256` text PRIMARY KEY NOT NULL,
	`mime` text NOT NULL,
	`size` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `blob_chunk` (
	`sha256` text NOT NULL,
	`position` integer NOT NULL,
	`data` blob NOT NULL,
	PRIMARY KEY(`sha256`, `position`),
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text,
	`profile_id` text,
	`space_id` text,
	`campaign_id` text,
	`position` integer NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`file_name` text DEFAULT '' NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "media_one_owner" CHECK((coalesce(nomination_id, profile_id) is not null) + (space_id is not null) + (campaign_id is not null) = 1),
	CONSTRAINT "media_position_least" CHECK("position" >= 0)
);
--> statement-breakpoint
CREATE INDEX `media_nomination` ON `media` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `media_profile` ON `media` (`profile_id`);--> statement-breakpoint
CREATE INDEX `media_space` ON `media` (`space_id`);--> statement-breakpoint
CREATE INDEX `media_campaign` ON `media` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `media_variant` (
	`media_id` text NOT NULL,
	`format` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`media_id`, `format`, `width`),
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "media_variant_format_word" CHECK("format" in ('avif', 'webp', 'jpeg')),
	CONSTRAINT "media_variant_width_least" CHECK("width" >= 1),
	CONSTRAINT "media_variant_height_least" CHECK("height" >= 1)
);
--> statement-breakpoint
CREATE INDEX `media_variant_blob` ON `media_variant` (`sha256`);--> statement-breakpoint
CREATE TABLE `nomination` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text,
	`state` text DEFAULT 'draft' NOT NULL,
	`on_hold` integer DEFAULT false NOT NULL,
	`hold_cause` text,
	`hold_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`send_count` integer DEFAULT 0 NOT NULL,
	`unit_id` text NOT NULL,
	`campaign_id` text,
	`kind` text,
	`name` text DEFAULT '' NOT NULL,
	`honorific` text DEFAULT '' NOT NULL,
	`birth_year` integer,
	`sex` text,
	`occupation` text DEFAULT '' NOT NULL,
	`workplace` text DEFAULT '' NOT NULL,
	`age_group` text,
	`former_unit_id` text,
	`neighbourhood` text DEFAULT '' NOT NULL,
	`field_id` text,
	`since_year` integer,
	`until_year` integer,
	`deed` text DEFAULT '' NOT NULL,
	`story` text,
	`figures` text DEFAULT '[]' NOT NULL,
	`how_to` text DEFAULT '' NOT NULL,
	`cost` text DEFAULT '' NOT NULL,
	`needs` text DEFAULT '' NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`submitted_by_id` text,
	`submitted_at` integer,
	`decided_by_id` text,
	`decided_at` integer,
	`decision_reason` text,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`former_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`field_id`) REFERENCES `field`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nomination_state_word" CHECK("state" in ('draft', 'submitted', 'returned', 'listed', 'approved', 'rejected', 'withdrawn', 'telling', 'told')),
	CONSTRAINT "nomination_hold_cause_word" CHECK("hold_cause" in ('discipline', 'inspection', 'complaint')),
	CONSTRAINT "nomination_sex_word" CHECK("sex" in ('female', 'male')),
	CONSTRAINT "nomination_kind_word" CHECK("kind" in ('individual', 'collective', 'model')),
	CONSTRAINT "nomination_age_group_word" CHECK("age_group" in ('adult', 'minor', 'under-7')),
	CONSTRAINT "nomination_version_least" CHECK("version" >= 1),
	CONSTRAINT "nomination_send_count_least" CHECK("send_count" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_reference_unique` ON `nomination` (`reference`);--> statement-breakpoint
CREATE INDEX `nomination_queue` ON `nomination` (`state`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `nomination_unit` ON `nomination` (`unit_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `nomination_campaign` ON `nomination` (`campaign_id`,`unit_id`,`kind`);--> statement-breakpoint
CREATE TABLE `nomination_version` (
	`nomination_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`submitted_by_id` text NOT NULL,
	`submitted_at` integer NOT NULL,
	PRIMARY KEY(`nomination_id`, `number`),
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nomination_version_number_least" CHECK("number" >= 1)
);
--> statement-breakpoint
CREATE TABLE `nomination_writer` (
	`nomination_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`nomination_id`, `user_id`),
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reference_counter` (
	`year` integer PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`nomination_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`listed_by_id` text NOT NULL,
	`listed_at` integer NOT NULL,
	`stopped_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listed_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_starts_on_day" CHECK("starts_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "notice_ends_on_day" CHECK("ends_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "notice_days_in_order" CHECK(starts_on <= ends_on)
);
--> statement-breakpoint
CREATE INDEX `notice_nomination` ON `notice` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `notice_end` ON `notice` (`ends_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `notice_standing` ON `notice` (`nomination_id`) WHERE stopped_at is null;--> statement-breakpoint
CREATE TABLE `notice_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` integer NOT NULL,
	`words` text NOT NULL,
	`contact` text,
	`contact_consented_at` integer,
	`contact_erased_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_comment_newest` ON `notice_comment` (`notice_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `notification` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`path` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notification_inbox` ON `notification` (`user_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `profile` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'published' NOT NULL,
	`name` text NOT NULL,
	`honorific` text DEFAULT '' NOT NULL,
	`deed` text NOT NULL,
	`story` text NOT NULL,
	`figures` text DEFAULT '[]' NOT NULL,
	`how_to` text DEFAULT '' NOT NULL,
	`cost` text DEFAULT '' NOT NULL,
	`needs` text DEFAULT '' NOT NULL,
	`birth_year` integer,
	`unit_id` text,
	`organisation` text DEFAULT '' NOT NULL,
	`neighbourhood` text DEFAULT '' NOT NULL,
	`field_id` text,
	`since_year` integer,
	`until_year` integer,
	`illustrative` integer DEFAULT false NOT NULL,
	`source_name` text DEFAULT '' NOT NULL,
	`source_url` text,
	`source_on` text,
	`source_note` text DEFAULT '' NOT NULL,
	`nomination_id` text,
	`adopters` integer DEFAULT 0 NOT NULL,
	`published_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`field_id`) REFERENCES `field`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "profile_kind_word" CHECK("kind" in ('individual', 'collective', 'model')),
	CONSTRAINT "profile_state_word" CHECK("state" in ('published', 'hidden', 'revoked')),
	CONSTRAINT "profile_source_on_day" CHECK("source_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "profile_adopters_least" CHECK("adopters" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profile_slug_unique` ON `profile` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `profile_nomination_id_unique` ON `profile` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `profile_newest` ON `profile` (`state`,`published_at`,`id`,`kind`);--> statement-breakpoint
CREATE INDEX `profile_kind` ON `profile` (`state`,`kind`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `profile_field` ON `profile` (`state`,`field_id`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `profile_spread` ON `profile` (`state`,`kind`,`adopters`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `profile_then` ON `profile` (`state`,`unit_id`,`published_at`,`id`);--> statement-breakpoint
CREATE TABLE `profile_slug` (
	`slug` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `profile_unit` (
	`profile_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`published_at` integer,
	PRIMARY KEY(`unit_id`, `profile_id`),
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `profile_unit_profile` ON `profile_unit` (`profile_id`);--> statement-breakpoint
CREATE INDEX `profile_unit_newest` ON `profile_unit` (`unit_id`,`published_at`,`profile_id`);--> statement-breakpoint
CREATE TABLE `recognition` (
	`id` text PRIMARY KEY NOT NULL,
	`profile_id` text,
	`nomination_id` text,
	`campaign_id` text,
	`level` text NOT NULL,
	`form` text NOT NULL,
	`year` integer NOT NULL,
	`decision_number` text,
	`decided_on` text,
	`note` text DEFAULT '' NOT NULL,
	`kind` text,
	`name` text DEFAULT '' NOT NULL,
	`honorific` text DEFAULT '' NOT NULL,
	`unit_id` text,
	`neighbourhood` text DEFAULT '' NOT NULL,
	`field_id` text,
	`deed` text DEFAULT '' NOT NULL,
	`occupation` text DEFAULT '' NOT NULL,
	`workplace` text DEFAULT '' NOT NULL,
	`named_by` text,
	`published_at` integer,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`field_id`) REFERENCES `field`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recognition_of_somebody" CHECK("recognition"."profile_id" is not null or ("recognition"."kind" is not null and "recognition"."name" <> '')),
	CONSTRAINT "recognition_kind_word" CHECK("kind" in ('individual', 'collective', 'model')),
	CONSTRAINT "recognition_named_by_word" CHECK("named_by" in ('consent', 'decision')),
	CONSTRAINT "recognition_level_word" CHECK("level" in ('ward', 'district', 'city', 'state')),
	CONSTRAINT "recognition_form_word" CHECK("form" in ('commended', 'certificate', 'merit', 'first', 'second', 'third', 'encouragement', 'named')),
	CONSTRAINT "recognition_decided_on_day" CHECK("decided_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recognition_nomination_id_unique` ON `recognition` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `recognition_profile` ON `recognition` (`profile_id`);--> statement-breakpoint
CREATE INDEX `recognition_campaign` ON `recognition` (`campaign_id`,`published_at`,`profile_id`);--> statement-breakpoint
CREATE INDEX `recognition_year` ON `recognition` (`year`,`published_at`,`profile_id`);--> statement-breakpoint
CREATE TABLE `search_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`profile_id` text NOT NULL,
	`published_at` integer NOT NULL,
	`facets` text NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_profile_id_unique` ON `search_entry` (`profile_id`);--> statement-breakpoint
CREATE TABLE `search_word` (
	`word` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `short_address` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`profile_id` text NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `short_address_profile_id_unique` ON `short_address` (`profile_id`);--> statement-breakpoint
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
	FOREIGN KEY (`updated_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "space_version_least" CHECK("version" >= 1)
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
	`illustrative` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suggestion_topic_word" CHECK("topic" in ('suggestion', 'mistake')),
	CONSTRAINT "suggestion_state_word" CHECK("state" in ('new', 'handled', 'nominated', 'declined')),
	CONSTRAINT "suggestion_kind_word" CHECK("kind" in ('individual', 'collective', 'model')),
	CONSTRAINT "suggestion_settled_without_contact" CHECK(state = 'new' or contact is null)
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
CREATE INDEX `suggestion_unit_of` ON `suggestion_unit` (`suggestion_id`);--> statement-breakpoint
CREATE TABLE `unit_contact` (
	`unit_id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`hours` text DEFAULT '' NOT NULL,
	`website` text,
	`updated_by_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_contact_version_least" CHECK("version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`parent_id` text,
	`district_name` text,
	`province_name` text,
	`area_km2` real,
	`population` integer,
	`valid_from` text,
	`valid_to` text,
	`search_key` text NOT NULL,
	CONSTRAINT "unit_kind_word" CHECK("kind" in ('city', 'district', 'town', 'ward', 'commune', 'special_zone')),
	CONSTRAINT "unit_valid_from_day" CHECK("valid_from" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "unit_valid_to_day" CHECK("valid_to" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE INDEX `unit_valid_to` ON `unit` (`valid_to`);--> statement-breakpoint
CREATE INDEX `unit_parent` ON `unit` (`parent_id`);--> statement-breakpoint
CREATE TABLE `unit_successor` (
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`extent` text NOT NULL,
	`effective_on` text NOT NULL,
	PRIMARY KEY(`from_id`, `to_id`),
	FOREIGN KEY (`from_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_successor_extent_word" CHECK("extent" in ('whole', 'part', 'unchanged')),
	CONSTRAINT "unit_successor_effective_on_day" CHECK("effective_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE INDEX `unit_successor_to` ON `unit_successor` (`to_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_role_word" CHECK("role" in ('official', 'moderator', 'admin'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_once` ON `membership` (`user_id`,`role`,`unit_id`);--> statement-breakpoint
CREATE INDEX `membership_unit` ON `membership` (`unit_id`);--> statement-breakpoint
CREATE TABLE `one_time_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user_id` text NOT NULL,
	`created_by_id` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_time_link_purpose_word" CHECK("purpose" in ('invitation', 'password_reset'))
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ended_at` integer,
	`user_agent` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`search_key` text DEFAULT '' NOT NULL,
	`password_hash` text,
	`blocked_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);
--> statement-breakpoint
-- What drizzle cannot say: full-text search, and triggers that hold in whatever transaction writes.
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
--> statement-breakpoint
-- REPLACE takes a row away without a DELETE that a trigger sees: only the next number may come in. An insert without a
-- number shows -1 here.
CREATE TRIGGER event_only_next BEFORE INSERT ON event
WHEN NEW.id <> -1 AND NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM event) BEGIN
  SELECT RAISE(ABORT, 'event is append-only');
END;

--> statement-breakpoint
-- Folded words (no accents, đ as d). `facets` holds tokens like "kind:model". None of these tables keeps text: hits are
-- marked in the profile's own.
CREATE VIRTUAL TABLE profile_search USING fts5(name, deed, story, units, former, field, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", prefix = '2 3', content = '', contentless_delete = 1);
--> statement-breakpoint
-- What a story is called and where it is from, folded, on its own: most questions are answered from here.
CREATE VIRTUAL TABLE profile_head USING fts5(name, deed, units, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", prefix = '2 3', content = '', contentless_delete = 1);
--> statement-breakpoint
-- The same words with their accents.
CREATE VIRTUAL TABLE profile_search_exact USING fts5(name, deed, story, units, former, field, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", content = '', contentless_delete = 1);
--> statement-breakpoint
-- What is no longer published cannot be found from the same transaction on, whoever took it down.
CREATE TRIGGER search_entry_delete BEFORE DELETE ON search_entry BEGIN
  DELETE FROM profile_search WHERE rowid = OLD.id;
  DELETE FROM profile_head WHERE rowid = OLD.id;
  DELETE FROM profile_search_exact WHERE rowid = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER profile_unpublished AFTER UPDATE OF state ON profile WHEN NEW.state <> 'published' BEGIN
  DELETE FROM search_entry WHERE profile_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER profile_deleted BEFORE DELETE ON profile BEGIN
  DELETE FROM search_entry WHERE profile_id = OLD.id;
END;

--> statement-breakpoint
CREATE TRIGGER short_address_of_new_profile AFTER INSERT ON profile BEGIN INSERT INTO short_address (profile_id) VALUES (NEW.id); END;
--> statement-breakpoint
CREATE TRIGGER short_address_no_update BEFORE UPDATE ON short_address WHEN NEW.number <> OLD.number BEGIN SELECT RAISE(ABORT, 'a printed number stays'); END;

--> statement-breakpoint
-- Whoever writes these tables, the order of the lists changes in the same transaction.
CREATE TRIGGER profile_unit_listing AFTER INSERT ON profile_unit BEGIN
  UPDATE profile_unit SET published_at = (SELECT published_at FROM profile WHERE id = NEW.profile_id AND state = 'published')
  WHERE unit_id = NEW.unit_id AND profile_id = NEW.profile_id;
END;
--> statement-breakpoint
CREATE TRIGGER recognition_listing AFTER INSERT ON recognition BEGIN
  UPDATE recognition SET published_at = (SELECT published_at FROM profile WHERE id = NEW.profile_id AND state = 'published')
  WHERE id = NEW.id;
END;
--> statement-breakpoint
-- A recognition whose story follows later joins the lists with it.
CREATE TRIGGER recognition_told AFTER UPDATE OF profile_id ON recognition BEGIN
  UPDATE recognition SET published_at = (SELECT published_at FROM profile WHERE id = NEW.profile_id AND state = 'published')
  WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER profile_listing AFTER UPDATE OF state, published_at ON profile BEGIN
  UPDATE profile_unit SET published_at = iif(NEW.state = 'published', NEW.published_at, NULL) WHERE profile_id = NEW.id;
  UPDATE recognition SET published_at = iif(NEW.state = 'published', NEW.published_at, NULL) WHERE profile_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER adoption_counted AFTER INSERT ON adoption WHEN NEW.status = 'running' BEGIN
  UPDATE profile SET adopters = adopters + 1 WHERE id = NEW.profile_id;
END;
--> statement-breakpoint
CREATE TRIGGER adoption_uncounted AFTER DELETE ON adoption WHEN OLD.status = 'running' BEGIN
  UPDATE profile SET adopters = adopters - 1 WHERE id = OLD.profile_id;
END;
--> statement-breakpoint
CREATE TRIGGER adoption_recounted AFTER UPDATE OF status, profile_id ON adoption BEGIN
  UPDATE profile SET adopters = adopters - (OLD.status = 'running') WHERE id = OLD.profile_id;
  UPDATE profile SET adopters = adopters + (NEW.status = 'running') WHERE id = NEW.profile_id;
END;
