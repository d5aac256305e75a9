-- WAL is a property of the file, so it is set once here rather than per pooled connection.
PRAGMA journal_mode = WAL;
--> statement-breakpoint
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
