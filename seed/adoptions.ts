import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "../db/client";
import { adoption, profile } from "../db/schema";
import { insertRows } from "./rows";

type SeedAdoption = [unitId: string, sinceOn: string, adaptation: string, result: string, endedOn?: string];

/** Nobody reported these: they show how spreading is measured, and each is marked "Minh họa" on the page. */
const illustrative: Record<string, SeedAdoption[]> = {
  "me-do-dau": [
    [
      "phuong-tan-son-hoa",
      "2025-08-04",
      "Mỗi mẹ đỡ đầu đi cùng một người ở chi hội, để em không hụt hẫng khi một người bận.",
      "9 em được đỡ đầu, tháng nào cũng có người ghé nhà.",
    ],
    ["phuong-bay-hien", "2025-09-15", "", "6 em được đỡ đầu."],
    [
      "phuong-minh-phung",
      "2026-01-12",
      "Thêm tiểu thương chợ cùng nhận đỡ đầu, góp sách vở và bữa cơm thay vì tiền mặt.",
      "11 em có người đỡ đầu; 2 em trở lại lớp.",
    ],
    ["phuong-phu-tho", "2026-03-08", "", ""],
    ["phuong-hoa-binh", "2026-06-01", "Bắt đầu từ một khu phố.", "3 em được đỡ đầu."],
  ],
  "mot-ngay-tiet-kiem-vi-phu-nu-ngheo": [
    [
      "phuong-tan-hoa",
      "2025-10-20",
      "Góp bằng gạo hoặc công sửa nhà, không chỉ tiền.",
      "14 chị được giúp vốn.",
    ],
    ["phuong-binh-thoi", "2026-03-08", "", "5 chị mở được hàng nước tại nhà."],
    [
      "phuong-tan-son",
      "2025-11-01",
      "",
      "Dừng sau sáu tháng vì gộp vào quỹ chung của Hội; cách ghi sổ công khai vẫn được giữ.",
      "2026-05-01",
    ],
  ],
  "moi-doanh-nghiep-nhan-cham-lo-1-thuong-binh": [
    [
      "phuong-tan-son-nhat",
      "2025-07-27",
      "Hộ kinh doanh nhỏ góp chung để nhận một người.",
      "8 bác được chăm lo.",
    ],
    ["phuong-minh-phung", "2026-07-27", "", ""],
  ],
  "hem-hoa-tu-quan-so-153-nguyen-thi-minh-khai": [
    ["phuong-phu-tho", "2026-04-22", "Trồng trong chai nhựa cũ vì hẻm hẹp.", "2 hẻm, 63 nhà tham gia."],
  ],
};

/** Illustrative adoptions of the opening content's models. */
export async function seedAdoptions(tx: Transaction): Promise<void> {
  for (const [slug, adoptions] of Object.entries(illustrative)) {
    const [model] = await tx.select({ id: profile.id }).from(profile).where(eq(profile.slug, slug)).limit(1);
    if (!model) throw new Error(`The opening content has no model "${slug}"`);
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
          illustrative: true,
          recordedAt: at,
          updatedAt: at,
        };
      }),
    );
  }
}
