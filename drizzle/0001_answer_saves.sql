CREATE TABLE `answer_save` (
	`nomination_id` text NOT NULL,
	`field` text NOT NULL,
	`saved_by_id` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`nomination_id`, `field`),
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
