/**
 * What a page says when something broke. Apart from the other messages, because it has to be there when they could not
 * be had, and it goes to every browser: few words.
 */
export const fault = {
  vi: {
    title: "Cổng đang gặp lỗi",
    text: "Thao tác vừa rồi chưa xong. Nội dung đã lưu trước đó vẫn còn. Hãy thử lại sau ít phút.",
    again: "Thử lại",
    home: "Về trang chủ",
  },
  en: {
    title: "Something went wrong on our side",
    text: "What you just did was not finished. What was saved before is still there. Please try again in a few minutes.",
    again: "Try again",
    home: "Go to the home page",
  },
} as const;
