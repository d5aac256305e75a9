import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { campaign, profile, profileUnit, recognition } from "@/db/schema";
import { insertRows } from "@/seed/rows";
import { storyFromText } from "@/domain/stories/document";
import type { ProfileKind } from "@/domain/profiles/vocabulary";
import { minhPhung } from "./people";

/** A year nobody of the opening content was honoured in. */
export const year = 2019;
export const bookCampaign = "bieu-duong-sach";

export type Given = {
  name: string;
  kind?: ProfileKind;
  told?: string;
  namedBy?: "decision" | null;
  campaignId?: string | null;
  unitId?: string;
  year?: number;
};

/** A campaign of the year's book. */
export async function addCampaign(more: Partial<typeof campaign.$inferInsert> = {}): Promise<void> {
  await db()
    .insert(campaign)
    .values({
      id: bookCampaign,
      slug: more.id ?? bookCampaign,
      kind: "commendation",
      name: "Biểu dương gương sáng năm 2019",
      summary: "Một đợt.",
      conferenceOn: "2019-05-19",
      ...more,
    });
}

/** Recognitions of the book's year; with `told` a published story whose words these are. Returns their ids, which are the stories' too. */
export async function honour(all: Given[]): Promise<string[]> {
  const at = new Date("2019-06-01T00:00:00Z");
  const rows = all.map((one) => ({ ...one, id: randomUUID(), kind: one.kind ?? ("individual" as const) }));
  const told = rows.filter((one) => one.told !== undefined);
  await db().transaction(async (tx) => {
    await insertRows(
      tx,
      profile,
      told.map(({ id, kind, name, told: words }) => ({
        id,
        slug: `sach-${id}`,
        kind,
        name,
        deed: `Việc tốt của ${name}`,
        story: storyFromText(words!),
        publishedAt: at,
        updatedAt: at,
      })),
    );
    await insertRows(
      tx,
      profileUnit,
      told.map((one) => ({ profileId: one.id, unitId: one.unitId ?? minhPhung })),
    );
    await insertRows(
      tx,
      recognition,
      rows.map((one) => ({
        id: one.id,
        profileId: one.told === undefined ? null : one.id,
        campaignId: one.campaignId === undefined ? bookCampaign : one.campaignId,
        level: "ward" as const,
        form: "certificate" as const,
        year: one.year ?? year,
        kind: one.kind,
        name: one.name,
        honorific: one.kind === "individual" ? "Bà" : "",
        deed: "Dạy chữ buổi tối cho trẻ em trong hẻm",
        unitId: one.unitId ?? minhPhung,
        decisionNumber: "12/QĐ-UBND",
        decidedOn: `${one.year ?? year}-05-12`,
        namedBy: one.namedBy === undefined ? ("decision" as const) : one.namedBy,
      })),
    );
  });
  return rows.map(({ id }) => id);
}

const words = (text: string) => text.split(" ");
const families = words("Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Đặng Bùi Đỗ");
const middles = words("Thị Văn Ngọc Hồng Minh");
const givens = words(
  "An Ánh Ân Bình Châu Dũng Đạt Giang Hà Hiền Khánh Lan Minh Ngọc Oanh Phúc Quý Sơn Tâm Uyên Ý",
);

/** Vietnamese names, no two of the first thousand alike. */
export function nameOf(at: number): string {
  const given = givens[at % givens.length]!;
  const middle = middles[Math.floor(at / givens.length) % middles.length]!;
  const family = families[Math.floor(at / givens.length / middles.length) % families.length]!;
  return `${family} ${middle} ${given}`;
}
