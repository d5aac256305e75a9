ALTER TABLE `document` ADD `issued_year_only` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `rule_basis` ADD `version` integer DEFAULT 1 NOT NULL;