DROP INDEX `recognition_campaign`;--> statement-breakpoint
DROP INDEX `recognition_year`;--> statement-breakpoint
ALTER TABLE `recognition` ADD `listed_at` integer;--> statement-breakpoint
CREATE INDEX `recognition_campaign` ON `recognition` (`campaign_id`,`listed_at`,`profile_id`);--> statement-breakpoint
CREATE INDEX `recognition_year` ON `recognition` (`year`,`listed_at`,`profile_id`);--> statement-breakpoint
ALTER TABLE `profile` ADD `adopters` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `profile_spread` ON `profile` (`state`,`kind`,`adopters`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `profile_then` ON `profile` (`state`,`unit_id`,`published_at`,`id`);--> statement-breakpoint
ALTER TABLE `profile_unit` ADD `listed_at` integer;--> statement-breakpoint
CREATE INDEX `profile_unit_listed` ON `profile_unit` (`unit_id`,`listed_at`,`profile_id`);--> statement-breakpoint
UPDATE `profile` SET `adopters` = (SELECT count(*) FROM `adoption` WHERE `profile_id` = `profile`.`id` AND `status` = 'running') WHERE `id` IN (SELECT `profile_id` FROM `adoption`);
--> statement-breakpoint
UPDATE `profile_unit` SET `listed_at` = (SELECT `published_at` FROM `profile` WHERE `id` = `profile_id` AND `state` = 'published');
--> statement-breakpoint
UPDATE `recognition` SET `listed_at` = (SELECT `published_at` FROM `profile` WHERE `id` = `profile_id` AND `state` = 'published');
--> statement-breakpoint
-- Whoever writes these tables, the order of the lists changes in the same transaction.
CREATE TRIGGER profile_unit_listing AFTER INSERT ON profile_unit BEGIN
  UPDATE profile_unit SET listed_at = (SELECT published_at FROM profile WHERE id = NEW.profile_id AND state = 'published')
  WHERE unit_id = NEW.unit_id AND profile_id = NEW.profile_id;
END;
--> statement-breakpoint
CREATE TRIGGER recognition_listing AFTER INSERT ON recognition BEGIN
  UPDATE recognition SET listed_at = (SELECT published_at FROM profile WHERE id = NEW.profile_id AND state = 'published')
  WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER profile_listing AFTER UPDATE OF state, published_at ON profile BEGIN
  UPDATE profile_unit SET listed_at = iif(NEW.state = 'published', NEW.published_at, NULL) WHERE profile_id = NEW.id;
  UPDATE recognition SET listed_at = iif(NEW.state = 'published', NEW.published_at, NULL) WHERE profile_id = NEW.id;
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
