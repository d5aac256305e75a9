/** What goes on in a space and when, e.g. `{ title: "Đọc sách cùng thiếu nhi", schedule: "Sáng thứ bảy" }`. */
export type SpaceActivity = { title: string; schedule: string };

/** How many activities one space may list. */
export const mostActivities = 12;
