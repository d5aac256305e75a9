DROP TRIGGER profile_deleted;--> statement-breakpoint
DROP TRIGGER profile_unpublished;--> statement-breakpoint
DROP TABLE profile_search;--> statement-breakpoint
DROP TABLE profile_head;--> statement-breakpoint
DROP TABLE profile_search_exact;--> statement-breakpoint
DROP TABLE `search_entry`;--> statement-breakpoint
CREATE TABLE `search_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`published_at` integer NOT NULL,
	`facets` text NOT NULL,
	`head` text NOT NULL,
	CONSTRAINT "search_entry_kind_word" CHECK("kind" in ('story', 'honour', 'campaign', 'contest', 'document', 'space', 'unit', 'page'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_about` ON `search_entry` (`kind`,`ref`);--> statement-breakpoint
CREATE TABLE `search_due` (
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	PRIMARY KEY(`kind`, `ref`)
);
--> statement-breakpoint
CREATE TABLE `search_synonym` (
	`id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`meant` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "search_synonym_version_least" CHECK("version" >= 1)
);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_folded USING fts5(name, deed, story, units, former, field, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", prefix = '2 3', content = '', contentless_delete = 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_head USING fts5(name, deed, units, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", prefix = '2 3', content = '', contentless_delete = 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_head_exact USING fts5(head, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", content = '', contentless_delete = 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_exact USING fts5(name, deed, story, units, former, field, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", content = '', contentless_delete = 1);
--> statement-breakpoint
CREATE TRIGGER search_entry_delete BEFORE DELETE ON search_entry BEGIN
  DELETE FROM search_folded WHERE rowid = OLD.id;
  DELETE FROM search_head WHERE rowid = OLD.id;
  DELETE FROM search_head_exact WHERE rowid = OLD.id;
  DELETE FROM search_exact WHERE rowid = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER profile_deleted BEFORE DELETE ON profile BEGIN
  DELETE FROM search_entry WHERE kind = 'story' AND ref = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER profile_unpublished AFTER UPDATE OF state ON profile WHEN NEW.state <> 'published' BEGIN
  DELETE FROM search_entry WHERE kind = 'story' AND ref = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_due_profile_new AFTER INSERT ON profile BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('story', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_profile AFTER UPDATE ON profile WHEN OLD.adopters IS NEW.adopters BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('story', NEW.id);
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', id FROM recognition WHERE profile_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_due_profile_unit_new AFTER INSERT ON profile_unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('story', NEW.profile_id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_profile_unit AFTER UPDATE OF unit_id ON profile_unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('story', NEW.profile_id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_profile_unit_gone AFTER DELETE ON profile_unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('story', OLD.profile_id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_recognition_new AFTER INSERT ON recognition BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', NEW.profile_id WHERE NEW.profile_id IS NOT NULL;
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('honour', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_recognition AFTER UPDATE OF profile_id, nomination_id, campaign_id, year, kind, name, honorific, unit_id, field_id, deed, occupation, workplace, named_by, decision_number ON recognition BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', NEW.profile_id WHERE NEW.profile_id IS NOT NULL;
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('honour', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_recognition_gone AFTER DELETE ON recognition BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', OLD.profile_id WHERE OLD.profile_id IS NOT NULL;
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('honour', OLD.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_consent_new AFTER INSERT ON consent BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', id FROM recognition WHERE nomination_id = NEW.nomination_id;
END;
--> statement-breakpoint
CREATE TRIGGER search_due_consent AFTER UPDATE ON consent BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', id FROM recognition WHERE nomination_id = NEW.nomination_id;
END;
--> statement-breakpoint
CREATE TRIGGER search_due_consent_gone AFTER DELETE ON consent BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', id FROM recognition WHERE nomination_id = OLD.nomination_id;
END;
--> statement-breakpoint
CREATE TRIGGER search_due_campaign_new AFTER INSERT ON campaign BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES (iif(NEW.kind = 'contest', 'contest', 'campaign'), NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_campaign AFTER UPDATE ON campaign BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES (iif(OLD.kind = 'contest', 'contest', 'campaign'), NEW.id);
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES (iif(NEW.kind = 'contest', 'contest', 'campaign'), NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_campaign_state AFTER UPDATE OF state ON campaign WHEN (OLD.state = 'draft') IS NOT (NEW.state = 'draft') BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', id FROM recognition WHERE campaign_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_due_campaign_gone AFTER DELETE ON campaign BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES (iif(OLD.kind = 'contest', 'contest', 'campaign'), OLD.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_document_new AFTER INSERT ON document BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('document', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_document AFTER UPDATE ON document BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('document', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_document_gone AFTER DELETE ON document BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('document', OLD.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_space_new AFTER INSERT ON space BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('space', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_space AFTER UPDATE ON space BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('space', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_space_gone AFTER DELETE ON space BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('space', OLD.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_unit_new AFTER INSERT ON unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('unit', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_unit AFTER UPDATE ON unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('unit', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_unit_gone AFTER DELETE ON unit BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('unit', OLD.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_successor AFTER INSERT ON unit_successor BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', profile_id FROM profile_unit WHERE unit_id = NEW.to_id;
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('unit', NEW.from_id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_field AFTER UPDATE OF name, name_en, active ON field BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', id FROM profile WHERE field_id = NEW.id;
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('page', '/linh-vuc/' || NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_due_field_new AFTER INSERT ON field BEGIN
  INSERT OR IGNORE INTO search_due (kind, ref) VALUES ('page', '/linh-vuc/' || NEW.id);
END;
