CREATE TABLE `pending_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`step` text NOT NULL,
	`input` text NOT NULL,
	`actor_id` text NOT NULL,
	`taken_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pending_decision_attempts_least" CHECK("attempts" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pending_decision_nomination_id_unique` ON `pending_decision` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `pending_decision_due` ON `pending_decision` (`due_at`);--> statement-breakpoint
CREATE TABLE `review_claim` (
	`nomination_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_claim_user` ON `review_claim` (`user_id`);--> statement-breakpoint
DROP INDEX `nomination_queue`;--> statement-breakpoint
ALTER TABLE `nomination` ADD `sent_folded` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `nomination_decided` ON `nomination` (case when "on_hold" then 'tam-giu' when "state" = 'submitted' or "state" = 'told' then 'cho' when "state" = 'listed' then 'niem-yet' when "state" = 'returned' or "state" = 'telling' then 'tra-lai' when "state" = 'approved' or "state" = 'rejected' then 'xong' end,case when "decided_at" is null then 0 else "decided_at" end,`id`);--> statement-breakpoint
CREATE INDEX `nomination_sought` ON `nomination` (case when "on_hold" then 'tam-giu' when "state" = 'submitted' or "state" = 'told' then 'cho' when "state" = 'listed' then 'niem-yet' when "state" = 'returned' or "state" = 'telling' then 'tra-lai' when "state" = 'approved' or "state" = 'rejected' then 'xong' end,`unit_id`,`campaign_id`,`field_id`,`kind`,`send_count`,`submitted_at`,`updated_at`,`sent_folded`,`id`);--> statement-breakpoint
CREATE INDEX `nomination_queue` ON `nomination` (case when "on_hold" then 'tam-giu' when "state" = 'submitted' or "state" = 'told' then 'cho' when "state" = 'listed' then 'niem-yet' when "state" = 'returned' or "state" = 'telling' then 'tra-lai' when "state" = 'approved' or "state" = 'rejected' then 'xong' end,case when "submitted_at" is null then 0 else "submitted_at" end,`id`);--> statement-breakpoint
DROP INDEX `person_trace_name`;--> statement-breakpoint
CREATE INDEX `person_trace_name` ON `person_trace` (`name_key`,`birth_year`,`of_id`,`of_source`,`unit_id`);--> statement-breakpoint
-- What moderators search: the words of the last sending, whoever writes them. What a ward is amending stays its own.
CREATE TRIGGER nomination_words_sent AFTER UPDATE OF folded, state, send_count ON nomination
WHEN NEW.send_count > 0 AND NEW.state NOT IN ('draft', 'returned', 'withdrawn', 'telling') AND NEW.sent_folded <> NEW.folded BEGIN
  UPDATE nomination SET sent_folded = NEW.folded WHERE id = NEW.id;
END;
--> statement-breakpoint
UPDATE nomination SET sent_folded = folded WHERE send_count > 0;
