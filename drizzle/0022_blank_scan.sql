CREATE TABLE `blank_scan` (
	`blank_id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`blank_id`) REFERENCES `blank`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "blank_scan_width_least" CHECK("width" >= 1),
	CONSTRAINT "blank_scan_height_least" CHECK("height" >= 1)
);
--> statement-breakpoint
CREATE INDEX `blank_scan_blob` ON `blank_scan` (`sha256`);