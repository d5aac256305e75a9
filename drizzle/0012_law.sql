PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_rule_basis` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`document_id` text NOT NULL,
	`article` text DEFAULT '' NOT NULL,
	`says` text DEFAULT '' NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`to_check` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rule_basis_rule_word" CHECK("rule" in ('listing', 'hold', 'own-nomination', 'once-for-one-deed', 'consent', 'press')),
	CONSTRAINT "rule_basis_valid_from_day" CHECK("valid_from" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "rule_basis_valid_to_day" CHECK("valid_to" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
INSERT INTO `__new_rule_basis`("id", "rule", "document_id", "article", "valid_from", "valid_to", "to_check", "version") SELECT "id", "rule", "document_id", "article", "valid_from", "valid_to", "to_check", "version" FROM `rule_basis`;--> statement-breakpoint
DROP TABLE `rule_basis`;--> statement-breakpoint
ALTER TABLE `__new_rule_basis` RENAME TO `rule_basis`;--> statement-breakpoint
PRAGMA foreign_keys=ON;