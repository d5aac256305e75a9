-- Folded words (no accents, đ as d), with their text for highlights. `facets` holds tokens like "kind:model".
CREATE VIRTUAL TABLE profile_search USING fts5(name, deed, story, units, former, field, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", prefix = '2 3');
--> statement-breakpoint
-- The same words with their accents; only ever asked which rows match, so it keeps no text.
CREATE VIRTUAL TABLE profile_search_exact USING fts5(name, deed, story, units, former, field, facets, tokenize = "unicode61 remove_diacritics 0 tokenchars '-:'", content = '', contentless_delete = 1);
--> statement-breakpoint
-- What is no longer published cannot be found from the same transaction on, whoever took it down.
CREATE TRIGGER search_entry_delete BEFORE DELETE ON search_entry BEGIN
  DELETE FROM profile_search WHERE rowid = OLD.id;
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
