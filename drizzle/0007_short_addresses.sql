CREATE TABLE `short_address` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`profile_id` text NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `short_address_profile_id_unique` ON `short_address` (`profile_id`);
--> statement-breakpoint
INSERT INTO `short_address` (`profile_id`) SELECT `id` FROM `profile` ORDER BY `published_at`, `id`;
--> statement-breakpoint
CREATE TRIGGER short_address_of_new_profile AFTER INSERT ON profile BEGIN INSERT INTO short_address (profile_id) VALUES (NEW.id); END;
--> statement-breakpoint
CREATE TRIGGER short_address_no_update BEFORE UPDATE ON short_address WHEN NEW.number <> OLD.number BEGIN SELECT RAISE(ABORT, 'a printed number stays'); END;
