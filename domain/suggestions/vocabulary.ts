/** giới thiệu gương hoặc mô hình · báo lỗi một câu chuyện */
export const suggestionTopics = ["suggestion", "mistake"] as const;
export type SuggestionTopic = (typeof suggestionTopics)[number];

/** mới · đã xử lý · đã lập hồ sơ · không lập hồ sơ. All but `new` are final. */
export const suggestionStates = ["new", "handled", "nominated", "declined"] as const;
export type SuggestionState = (typeof suggestionStates)[number];
