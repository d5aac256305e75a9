import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, campaignQuota, profile, profileUnit, recognition } from "@/db/schema";
import { insertRows } from "@/seed/rows";

/** A campaign that honoured 80 collectives and 240 individuals, all of one ward and each with a decision. */
export const largeCampaign = "bieu-duong-320-guong";
export const largeWard = "phuong-minh-phung";

const words = (text: string) => text.split(" ");
const families = words("Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Đặng Bùi Đỗ");
const givens = words(
  "An Ánh Bình Châu Dũng Đạt Giang Hà Hiền Khánh Lan Minh Ngọc Oanh Phúc Quý Sơn Tâm Uyên Vy",
);
const deeds = [
  "Mười năm giữ lớp học buổi tối cho con em công nhân trong khu nhà trọ",
  "Vận động bà con hiến đất mở rộng hẻm, góp công lát lại mặt đường và trồng hai hàng cây",
  "Nấu cơm cho bệnh nhân nghèo mỗi sáng thứ bảy",
  "Hòa giải thành hơn một trăm vụ việc ở khu phố, không để vụ nào thành điểm nóng",
];

/** Puts that campaign and those it honoured into the open database. */
export async function addLargeCampaign(): Promise<void> {
  const stories = Array.from({ length: 320 }, (_, at) => ({ at, id: `lon-${at}` }));
  await db().transaction(async (tx) => {
    await tx.insert(campaign).values({
      id: largeCampaign,
      slug: largeCampaign,
      kind: "commendation",
      name: "Biểu dương 320 gương điển hình học tập và làm theo Bác",
      summary: "Một đợt lớn.",
      conferenceOn: "2026-05-16",
      conferencePlace: "Nhà văn hóa phường",
    });
    await insertRows(
      tx,
      profile,
      stories.map(({ at, id }) => ({
        id,
        slug: id,
        ...(at % 4 === 0
          ? { kind: "collective" as const, name: `Chi hội Phụ nữ khu phố ${1 + at / 4}` }
          : { kind: "individual" as const, honorific: at % 2 ? "Bà" : "Ông", name: nameOf(at) }),
        deed: deeds[at % deeds.length]!,
        story: { type: "doc", content: [] },
        publishedAt: new Date(Date.UTC(2026, 4, 16) + at * 60_000),
        updatedAt: new Date(Date.UTC(2026, 4, 16)),
      })),
    );
    await insertRows(
      tx,
      profileUnit,
      stories.map(({ id }) => ({ profileId: id, unitId: largeWard })),
    );
    await insertRows(
      tx,
      recognition,
      stories.map(({ at, id }) => ({
        id,
        profileId: id,
        campaignId: largeCampaign,
        level: "ward" as const,
        form: "certificate" as const,
        year: 2026,
        decisionNumber: `${1200 + at}/QĐ-UBND`,
        decidedOn: "2026-05-12",
      })),
    );
  });
}

function nameOf(at: number): string {
  const [family, given] = [families[at % families.length]!, givens[(at * 7 + (at >> 4)) % givens.length]!];
  return `${family} ${at % 3 ? "Thị" : "Văn"} ${given}`;
}

/** Takes a campaign's quotas away: in a database of scenes hundreds of approvals count in the same one. */
export async function openQuotas(campaignId: string): Promise<void> {
  const none = { quotaIndividual: null, quotaCollective: null, quotaModel: null };
  await db().transaction(async (tx) => {
    await tx.update(campaign).set(none).where(eq(campaign.id, campaignId));
    await tx.delete(campaignQuota).where(eq(campaignQuota.campaignId, campaignId));
  });
}
