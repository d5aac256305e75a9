ALTER TABLE `campaign` ADD `name_en` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sheet_import` ADD `pasted` integer DEFAULT false NOT NULL;
--> statement-breakpoint
UPDATE campaign SET name_en = 'Commendation for following Ho Chi Minh’s example, District 11 (19/05/2022 – 19/05/2023)' WHERE id = 'bieu-duong-quan-11-2023' AND name = 'Biểu dương gương điển hình học tập và làm theo Bác, Quận 11 (19/05/2022 – 19/05/2023)';
--> statement-breakpoint
UPDATE campaign SET name_en = 'Commendation for following Ho Chi Minh’s example, Tan Binh District (2022 – 2023)' WHERE id = 'bieu-duong-quan-tan-binh-2022-2023' AND name = 'Biểu dương gương điển hình học tập và làm theo Bác, Quận Tân Bình (2022 – 2023)';
--> statement-breakpoint
UPDATE campaign SET name_en = '7th contest “Tan Binh in my heart”' WHERE id = 'tan-binh-trong-trai-tim-toi-lan-7' AND name = 'Hội thi “Tân Bình trong trái tim tôi” lần thứ 7';
--> statement-breakpoint
UPDATE campaign SET name_en = 'Picture contest on learning from and following Ho Chi Minh, Tan Binh 2023' WHERE id = 'sang-tac-hinh-anh-hoc-bac-tan-binh-2023' AND name = 'Cuộc thi sáng tác hình ảnh về kết quả học tập và làm theo Bác, Tân Bình năm 2023';
--> statement-breakpoint
UPDATE campaign SET name_en = 'Commendation for following Ho Chi Minh’s example, 2026' WHERE id = 'bieu-duong-nam-2026' AND name = 'Biểu dương gương điển hình học tập và làm theo Bác năm 2026';
--> statement-breakpoint
UPDATE campaign SET name_en = 'Commendation for following Ho Chi Minh’s example, 2025' WHERE id = 'bieu-duong-nam-2025' AND name = 'Biểu dương gương điển hình học tập và làm theo Bác năm 2025';
--> statement-breakpoint
INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'story', id FROM profile WHERE illustrative = 1;
--> statement-breakpoint
INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'space', id FROM space WHERE illustrative = 1;
--> statement-breakpoint
INSERT OR IGNORE INTO search_due (kind, ref) SELECT iif(kind = 'contest', 'contest', 'campaign'), id FROM campaign WHERE illustrative = 1 OR name_en <> '';
--> statement-breakpoint
INSERT OR IGNORE INTO search_due (kind, ref) SELECT 'honour', recognition.id FROM recognition JOIN campaign ON campaign.id = recognition.campaign_id WHERE campaign.illustrative = 1;
