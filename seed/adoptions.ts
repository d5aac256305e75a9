import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "../db/client";
import { adoption, profile } from "../db/schema";
import { yearAfter } from "../domain/adoptions/renewal";
import { hcmcToday } from "../domain/time/dates";
import { insertRows } from "./rows";

type SeedAdoption = [unitId: string, sinceOn: string, adaptation: string, result: string, endedOn?: string];

/** Nobody reported these: they show how spreading is measured, on models that are made up, too. */
const illustrative: Record<string, SeedAdoption[]> = {
  "tu-sach-dau-hem": [
    [
      "phuong-tan-son-hoa",
      "2025-08-04",
      "Đặt tủ ở sân trụ sở, để người chờ làm giấy tờ đọc được.",
      "210 cuốn, tuần nào cũng có sách mới.",
    ],
    ["phuong-bay-hien", "2025-09-15", "", "Hai tủ ở hai khu phố."],
    [
      "phuong-minh-phung",
      "2026-01-12",
      "Thêm một kệ sách giáo khoa cũ cho học trò mượn cả năm.",
      "96 em có đủ sách giáo khoa.",
    ],
    ["phuong-phu-tho", "2026-03-08", "", ""],
    ["phuong-hoa-binh", "2026-06-01", "Bắt đầu từ một khu phố.", "120 cuốn."],
  ],
  "bua-com-ba-nghin-dong": [
    ["phuong-tan-hoa", "2025-10-20", "Góp bằng gạo, rau hoặc công nấu, không chỉ tiền.", "60 suất mỗi buổi."],
    ["phuong-binh-thoi", "2026-03-08", "", "45 suất mỗi buổi."],
    [
      "phuong-tan-son",
      "2025-11-01",
      "",
      "Dừng sau sáu tháng vì gộp vào bếp ăn của Hội; cách ghi bảng thu chi vẫn được giữ.",
      "2026-05-01",
    ],
  ],
  "doi-pin-cu-lay-cay-xanh": [
    ["phuong-tan-son-nhat", "2025-07-27", "Nhận thêm bóng đèn hỏng, để thùng riêng.", "1.100 viên."],
    ["phuong-minh-phung", "2026-07-27", "", ""],
    ["phuong-phu-tho", "2026-04-22", "Giâm cành trong chai nhựa cũ vì hẻm hẹp.", "2 hẻm, 63 nhà tham gia."],
  ],
};

/** Illustrative adoptions of the opening content's illustrative models. */
export async function seedAdoptions(tx: Transaction): Promise<void> {
  for (const [slug, adoptions] of Object.entries(illustrative)) {
    const [model] = await tx
      .select({ id: profile.id })
      .from(profile)
      .where(and(eq(profile.slug, slug), eq(profile.illustrative, true)))
      .limit(1);
    if (!model) throw new Error(`The opening content has no illustrative model "${slug}"`);
    await insertRows(
      tx,
      adoption,
      adoptions.map(([unitId, sinceOn, adaptation, result, endedOn]) => {
        const at = new Date(`${endedOn ?? sinceOn}T10:00:00+07:00`);
        return {
          id: randomUUID(),
          unitId,
          profileId: model.id,
          status: endedOn ? ("ended" as const) : ("running" as const),
          sinceOn,
          endedOn,
          adaptation,
          result,
          // Asked about in a year, as those that somebody recorded are.
          dueOn: endedOn ? null : yearAfter(hcmcToday()),
          endReason: endedOn ? result : "",
          illustrative: true,
          recordedAt: at,
          updatedAt: at,
        };
      }),
    );
  }
}
