CREATE TABLE `tally` (
	`scope` text NOT NULL,
	`measure` text NOT NULL,
	`year` integer NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`scope`, `measure`, `year`, `key`),
	CONSTRAINT "tally_count_least" CHECK("count" >= 0)
);
--> statement-breakpoint
CREATE INDEX `tally_largest` ON `tally` (`scope`,`measure`,`count`);--> statement-breakpoint
CREATE TABLE `tally_due` (
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	PRIMARY KEY(`kind`, `ref`)
);
--> statement-breakpoint
CREATE TABLE `tally_item` (
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`scopes` text NOT NULL,
	`cells` text NOT NULL,
	PRIMARY KEY(`kind`, `ref`),
	CONSTRAINT "tally_item_kind_word" CHECK("kind" in ('story', 'adoption', 'honour', 'tip', 'decision'))
);
--> statement-breakpoint
CREATE TRIGGER tally_item_counted AFTER INSERT ON tally_item BEGIN
  INSERT INTO tally (scope, measure, year, key, count)
    SELECT s.value, c.value ->> 0, c.value ->> 1, c.value ->> 2, 1 FROM json_each(NEW.scopes) AS s, json_each(NEW.cells) AS c WHERE true
    ON CONFLICT (scope, measure, year, key) DO UPDATE SET count = count + 1;
END;
--> statement-breakpoint
CREATE TRIGGER tally_item_uncounted AFTER DELETE ON tally_item BEGIN
  UPDATE tally SET count = count - 1 WHERE (scope, measure, year, key) IN
    (SELECT s.value, c.value ->> 0, c.value ->> 1, c.value ->> 2 FROM json_each(OLD.scopes) AS s, json_each(OLD.cells) AS c);
  DELETE FROM tally WHERE count = 0 AND (scope, measure, year, key) IN
    (SELECT s.value, c.value ->> 0, c.value ->> 1, c.value ->> 2 FROM json_each(OLD.scopes) AS s, json_each(OLD.cells) AS c);
END;
--> statement-breakpoint
CREATE TRIGGER tally_item_no_update BEFORE UPDATE ON tally_item BEGIN SELECT RAISE(ABORT, 'a counted thing is counted anew, never changed'); END;
--> statement-breakpoint
CREATE TRIGGER tally_due_profile_new AFTER INSERT ON profile BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('story', NEW.id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'tip', id FROM suggestion WHERE nomination_id = NEW.nomination_id;
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_profile AFTER UPDATE OF state, kind, unit_id, field_id, nomination_id, illustrative, adopters, published_at ON profile BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('story', NEW.id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'adoption', id FROM adoption WHERE profile_id = NEW.id;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'honour', id FROM recognition WHERE profile_id = NEW.id;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'tip', id FROM suggestion WHERE nomination_id IN (OLD.nomination_id, NEW.nomination_id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_profile_unpublished AFTER UPDATE OF state ON profile WHEN NEW.state <> 'published' BEGIN
  DELETE FROM tally_item WHERE kind = 'story' AND ref = NEW.id;
  DELETE FROM tally_item WHERE kind = 'adoption' AND ref IN (SELECT id FROM adoption WHERE profile_id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_profile_gone AFTER DELETE ON profile BEGIN
  DELETE FROM tally_item WHERE kind = 'story' AND ref = OLD.id;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'tip', id FROM suggestion WHERE nomination_id = OLD.nomination_id;
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_profile_unit_new AFTER INSERT ON profile_unit BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('story', NEW.profile_id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'honour', id FROM recognition WHERE profile_id = NEW.profile_id;
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_profile_unit AFTER UPDATE OF unit_id ON profile_unit BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('story', NEW.profile_id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'honour', id FROM recognition WHERE profile_id = NEW.profile_id;
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_profile_unit_gone AFTER DELETE ON profile_unit BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('story', OLD.profile_id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'honour', id FROM recognition WHERE profile_id = OLD.profile_id;
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_recognition_new AFTER INSERT ON recognition BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('honour', NEW.id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'story', NEW.profile_id WHERE NEW.profile_id IS NOT NULL;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'adoption', id FROM adoption WHERE profile_id = NEW.profile_id;
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_recognition AFTER UPDATE OF profile_id, nomination_id, campaign_id, year, kind, occupation, unit_id, field_id ON recognition BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('honour', NEW.id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'story', id FROM profile WHERE id IN (OLD.profile_id, NEW.profile_id);
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'adoption', id FROM adoption WHERE profile_id IN (OLD.profile_id, NEW.profile_id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_recognition_gone AFTER DELETE ON recognition BEGIN
  DELETE FROM tally_item WHERE kind = 'honour' AND ref = OLD.id;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'story', OLD.profile_id WHERE OLD.profile_id IS NOT NULL;
  INSERT OR IGNORE INTO tally_due (kind, ref) SELECT 'adoption', id FROM adoption WHERE profile_id = OLD.profile_id;
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_certificate AFTER UPDATE OF revoked_at ON certificate BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('honour', NEW.recognition_id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_adoption_new AFTER INSERT ON adoption BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('adoption', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_adoption AFTER UPDATE OF unit_id, profile_id, status, since_on, illustrative ON adoption BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('adoption', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_adoption_gone AFTER DELETE ON adoption BEGIN
  DELETE FROM tally_item WHERE kind = 'adoption' AND ref = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_suggestion_new AFTER INSERT ON suggestion BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('tip', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_suggestion AFTER UPDATE OF topic, state, nomination_id, illustrative ON suggestion BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('tip', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_suggestion_gone AFTER DELETE ON suggestion BEGIN
  DELETE FROM tally_item WHERE kind = 'tip' AND ref = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_suggestion_unit_new AFTER INSERT ON suggestion_unit BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('tip', NEW.suggestion_id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_suggestion_unit_gone AFTER DELETE ON suggestion_unit BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('tip', OLD.suggestion_id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_nomination_new AFTER INSERT ON nomination WHEN NEW.decided_at IS NOT NULL BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('decision', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_due_nomination AFTER UPDATE OF decided_at, unit_id, former_unit_id, campaign_id, field_id, illustrative ON nomination
WHEN NEW.decided_at IS NOT NULL OR OLD.decided_at IS NOT NULL BEGIN
  INSERT OR IGNORE INTO tally_due (kind, ref) VALUES ('decision', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER tally_nomination_gone AFTER DELETE ON nomination BEGIN
  DELETE FROM tally_item WHERE kind = 'decision' AND ref = OLD.id;
END;
