ALTER TABLE `person_judgement` ADD `new_deed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `person_trace` ADD `of_source` text DEFAULT 'nomination' NOT NULL;--> statement-breakpoint
ALTER TABLE `person_trace` ADD `of_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `person_trace` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `person_trace` ADD `due` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `person_trace_place` ON `person_trace` (`unit_id`,`name_key`);--> statement-breakpoint
CREATE INDEX `person_trace_place_year` ON `person_trace` (`unit_id`,`birth_year`,`kind`);--> statement-breakpoint
CREATE INDEX `person_trace_of` ON `person_trace` (`of_source`,`of_id`);--> statement-breakpoint
-- What a trace says is made by the portal; that it no longer says what its row says is known here, whoever changed the row.
CREATE TRIGGER nomination_trace_due AFTER UPDATE OF kind, name, birth_year, workplace, unit_id, deed, campaign_id ON nomination
WHEN OLD.kind IS NOT NEW.kind OR OLD.name IS NOT NEW.name OR OLD.birth_year IS NOT NEW.birth_year OR OLD.workplace IS NOT NEW.workplace
  OR OLD.unit_id IS NOT NEW.unit_id OR OLD.deed IS NOT NEW.deed OR OLD.campaign_id IS NOT NEW.campaign_id BEGIN
  UPDATE person_trace SET due = 1 WHERE source = 'nomination' AND source_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER recognition_trace_due AFTER UPDATE OF kind, name, birth_year, workplace, unit_id, deed, campaign_id, year, nomination_id, profile_id ON recognition
WHEN OLD.kind IS NOT NEW.kind OR OLD.name IS NOT NEW.name OR OLD.birth_year IS NOT NEW.birth_year OR OLD.workplace IS NOT NEW.workplace
  OR OLD.unit_id IS NOT NEW.unit_id OR OLD.deed IS NOT NEW.deed OR OLD.campaign_id IS NOT NEW.campaign_id OR OLD.year IS NOT NEW.year
  OR OLD.nomination_id IS NOT NEW.nomination_id OR OLD.profile_id IS NOT NEW.profile_id BEGIN
  UPDATE person_trace SET due = 1 WHERE source = 'recognition' AND source_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER profile_trace_due AFTER UPDATE OF kind, name, birth_year, organisation, unit_id, deed, nomination_id ON profile
WHEN OLD.kind IS NOT NEW.kind OR OLD.name IS NOT NEW.name OR OLD.birth_year IS NOT NEW.birth_year OR OLD.organisation IS NOT NEW.organisation
  OR OLD.unit_id IS NOT NEW.unit_id OR OLD.deed IS NOT NEW.deed OR OLD.nomination_id IS NOT NEW.nomination_id BEGIN
  UPDATE person_trace SET due = 1 WHERE source = 'profile' AND source_id = NEW.id;
END;
--> statement-breakpoint
-- What is gone leaves no trace, and what was said of it goes with it.
CREATE TRIGGER nomination_trace_gone AFTER DELETE ON nomination BEGIN
  DELETE FROM person_trace WHERE source = 'nomination' AND source_id = OLD.id;
  DELETE FROM person_judgement WHERE one_source = 'nomination' AND one_id = OLD.id;
  DELETE FROM person_judgement WHERE other_source = 'nomination' AND other_id = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER recognition_trace_gone AFTER DELETE ON recognition BEGIN
  DELETE FROM person_trace WHERE source = 'recognition' AND source_id = OLD.id;
  DELETE FROM person_judgement WHERE one_source = 'recognition' AND one_id = OLD.id;
  DELETE FROM person_judgement WHERE other_source = 'recognition' AND other_id = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER profile_trace_gone AFTER DELETE ON profile BEGIN
  DELETE FROM person_trace WHERE source = 'profile' AND source_id = OLD.id;
  DELETE FROM person_judgement WHERE one_source = 'profile' AND one_id = OLD.id;
  DELETE FROM person_judgement WHERE other_source = 'profile' AND other_id = OLD.id;
END;
