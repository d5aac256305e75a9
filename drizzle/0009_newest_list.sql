DROP INDEX `profile_newest`;--> statement-breakpoint
CREATE INDEX `profile_newest` ON `profile` (`state`,`published_at`,`id`,`kind`);