CREATE TABLE `booklet` (
	`year` integer PRIMARY KEY NOT NULL,
	`sha256` text,
	`size` integer DEFAULT 0 NOT NULL,
	`pages` integer DEFAULT 0 NOT NULL,
	`content` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`asked_by_id` text,
	`made_at` integer,
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "booklet_year_least" CHECK("year" >= 1900),
	CONSTRAINT "booklet_size_least" CHECK("size" >= 0),
	CONSTRAINT "booklet_pages_least" CHECK("pages" >= 0)
);
--> statement-breakpoint
CREATE TABLE `honour_book` (
	`year` integer PRIMARY KEY NOT NULL,
	`foreword` text DEFAULT '' NOT NULL,
	`signer` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`updated_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "honour_book_year_least" CHECK("year" >= 1900),
	CONSTRAINT "honour_book_version_least" CHECK("version" >= 1)
);
