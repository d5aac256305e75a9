import { expect, test } from "vitest";
import { connection, db } from "@/db/client";
import { countRunningAdoptions } from "@/domain/adoptions/queries.server";
import { findCampaign } from "@/domain/campaigns/queries.server";
import { findStory } from "@/domain/profiles/find-story.server";
import { formatPeriod } from "@/domain/time/dates";
import { seedAdoptions } from "@/seed/adoptions";
import { campaignIds } from "@/seed/campaigns";
import { seedOpeningContent } from "@/seed/opening-content";
import { useDatabase } from "../support/database";

useDatabase();

const rows = async (query: string) => (await connection().client.execute(query)).rows;
const open = () =>
  db().transaction(async (tx) => {
    await seedOpeningContent(tx);
    await seedAdoptions(tx);
  });
const pageOf = async (slug: string) => {
  const { name, summary, body, figures } = (await findCampaign(slug))!;
  return [name, summary, body, ...figures.map(({ value, label }) => `${value} ${label}`)].join("\n");
};

test("nothing is made up about what is real: no adoption, no year, no day but the source's own", async () => {
  await open();
  expect(
    await rows(
      "SELECT name FROM adoption JOIN profile ON profile.id = profile_id WHERE NOT profile.illustrative",
    ),
  ).toEqual([]);
  expect(
    await rows("SELECT name FROM profile WHERE NOT illustrative AND (since_year OR until_year)"),
  ).toEqual([]);
  expect(
    await rows(
      "SELECT name FROM campaign WHERE NOT illustrative AND (starts_on LIKE '%-01-01' OR ends_on LIKE '%-12-31')",
    ),
  ).toEqual([]);
  // On the portal since it opened, whatever the press printed when.
  const [published] = await rows("SELECT min(published_at) AS first, max(published_at) AS last FROM profile");
  expect(Number(published!.last)).toBeLessThanOrEqual(Date.now());
  expect(Number(published!.last) - Number(published!.first)).toBeLessThan(24 * 60 * 60_000);
});

test("of a source whose day is not known its year or month is said, else nothing", async () => {
  await open();
  const said = async (name: string) => {
    const [row] = await rows(`SELECT slug FROM profile WHERE name = '${name}'`);
    const { sourceOn } = (await findStory(String(row!.slug)))!;
    return sourceOn && formatPeriod(sourceOn);
  };
  expect(await said("Quán cơm Nụ Cười 1")).toBe("2016");
  expect(await said("22 câu lạc bộ và 171 nhóm thể dục ở 80 khu phố")).toBe("05/2023");
  expect(await said("Phường 12, quận Gò Vấp")).toBe("18/03/2015");
  expect(await said("Bệnh viện Quận 11")).toBeNull();
});

test("working notes are the office's: no public page carries them", async () => {
  await open();
  const noted = await rows("SELECT slug, office_note, source_note FROM profile WHERE office_note <> ''");
  expect(noted.length).toBeGreaterThan(5);
  for (const { slug, office_note, source_note } of noted) {
    expect(JSON.stringify(await findStory(String(slug)))).not.toContain(String(office_note));
    expect(String(source_note)).not.toMatch(/suy từ|đối chiếu|kho ghi|không thấy/);
  }
});

test("the conferences of 16/05/2023 stand with all that was reported of them", async () => {
  await open();
  const district11 = await pageOf(campaignIds.district11);
  for (const fact of [
    "81 gương",
    "32 tập thể",
    "49 cá nhân",
    "Trương Quốc Lâm",
    "dám nghĩ",
    "trí tuệ tập thể",
  ])
    expect(district11).toContain(fact);
  for (const fact of ["sinh hoạt chuyên đề", "Ảnh chân dung", "chi bộ hằng tháng", "thanhuytphcm.vn"])
    expect(district11).toContain(fact);
  const tanBinh = await pageOf(campaignIds.tanBinh);
  for (const fact of ["29 tập thể", "55 cá nhân", "Lê Hoàng Hà", "hai việc trọng tâm", "180 lớp", "18.377"])
    expect(tanBinh).toContain(fact);
  for (const fact of ["18/05/2021", "15/05/2016", "bảng tin khu phố", "giám sát", "Ban Tuyên giáo"])
    expect(tanBinh).toContain(fact);
});

test("contests and the conference that gave their prizes lead to each other", async () => {
  await open();
  const { presentedHere } = (await findCampaign(campaignIds.tanBinh))!;
  expect(presentedHere.map(({ slug }) => slug).sort()).toEqual(
    [campaignIds.pictures, campaignIds.song].sort(),
  );
  expect((await findCampaign(campaignIds.song))!.presentedAt).toMatchObject({ slug: campaignIds.tanBinh });
  expect((await findCampaign(campaignIds.district11))!.presentedHere).toEqual([]);
});

test("what is made up says so: profiles, campaigns, spaces, adoptions", async () => {
  await open();
  const invented = await rows("SELECT name FROM profile WHERE illustrative AND kind = 'individual'");
  expect(invented.map(({ name }) => String(name)).every((name) => /^\S+ (Văn|Thị) [A-ZĐ]$/.test(name))).toBe(
    true,
  );
  const real = await rows("SELECT name FROM profile WHERE NOT illustrative AND kind = 'individual'");
  expect(real).toEqual([]);
  expect(await rows("SELECT id FROM campaign WHERE deadline_on IS NOT NULL AND NOT illustrative")).toEqual(
    [],
  );
  expect(await countRunningAdoptions()).toBe(0);
});
