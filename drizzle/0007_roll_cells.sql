CREATE TABLE `roll_cell` (
	`nomination_id` text NOT NULL,
	`column_name` text NOT NULL,
	`words` text NOT NULL,
	PRIMARY KEY(`nomination_id`, `column_name`)
);
