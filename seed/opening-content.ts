import { randomUUID } from "node:crypto";
import { keepTraces } from "../domain/persons/traces.server";
import { completeIndex } from "../domain/search/keep-index.server";
import { storyFromText } from "../domain/stories/document";
import { fold, slugify } from "../domain/text/fold";
import type { Transaction } from "../db/client";
import { profile, profileUnit, recognition } from "../db/schema";
import { seedCampaigns } from "./campaigns";
import press from "./facts/press-items.json";
import { illustrativeModels } from "./illustrative-models";
import { illustrativeProfiles } from "./illustrative-profiles";
import { insertRows } from "./rows";
import { tanBinhModels } from "./tan-binh-models";
import type { SeedProfile } from "./seed-profile";
import { unitLayers } from "./units";

type PressItem = {
  kind: SeedProfile["kind"];
  name: string;
  organisation: string;
  then: string;
  year?: number;
  field: string;
  summary: string;
  sourceUrl: string;
  sourceTitle?: string;
  publishedOn?: string;
  unitIds?: string[];
  note?: string;
};

const fieldIds: Record<string, string> = {
  "An ninh trật tự, quốc phòng": "an-ninh-trat-tu",
  "An sinh xã hội": "an-sinh-xa-hoi",
  "Cải cách hành chính, chuyển đổi số": "chuyen-doi-so",
  "Không gian văn hóa Hồ Chí Minh": "khong-gian-van-hoa",
  "Môi trường, văn minh đô thị": "moi-truong",
  "Văn hóa, đời sống cộng đồng": "van-hoa",
  "Xây dựng Đảng, hệ thống chính trị": "xay-dung-dang",
  "Y tế": "y-te",
};

/** What the portal opens with: press items with their links, the conferences' models, illustrative people. */
export async function seedOpeningContent(tx: Transaction): Promise<void> {
  await seedCampaigns(tx);
  const profiles = [
    ...illustrativeProfiles,
    ...illustrativeModels,
    ...tanBinhModels,
    ...(press as PressItem[]).map(fromPress),
  ];
  const taken = new Set<string>();
  const rows = profiles.map((seed, at) => ({ seed, id: randomUUID(), slug: freeSlug(seed, taken), at }));
  await insertRows(
    tx,
    profile,
    rows.map(({ seed, id, slug, at }) => profileRow(seed, id, slug, at)),
  );
  await insertRows(
    tx,
    profileUnit,
    rows.flatMap(({ seed, id }) => (seed.unitIds ?? []).map((unitId) => ({ profileId: id, unitId }))),
  );
  const recognitions = rows.flatMap(({ seed, id }) =>
    (seed.recognitions ?? []).map((given) => ({ ...given, id: randomUUID(), profileId: id })),
  );
  await insertRows(tx, recognition, recognitions);
  for (const [source, made] of [
    ["profile", rows],
    ["recognition", recognitions],
  ] as const)
    await keepTraces(
      tx,
      source,
      made.map(({ id }) => id),
    );
  await completeIndex(tx);
}

function profileRow(seed: SeedProfile, id: string, slug: string, at: number): typeof profile.$inferInsert {
  const { text, on, unitIds: _units, recognitions: _recognitions, ...columns } = seed;
  // Minutes apart, so that the order of one day is the order of this list.
  const publishedAt = new Date(Date.parse(`${on}T10:00:00+07:00`) - at * 60_000);
  return { ...columns, id, slug, story: storyFromText(text), publishedAt, updatedAt: publishedAt };
}

function freeSlug(seed: SeedProfile, taken: Set<string>): string {
  const base = slugify(seed.kind === "individual" ? seed.deed : seed.name);
  let slug = base;
  for (let next = 2; taken.has(slug); next++) slug = `${base}-${next}`;
  taken.add(slug);
  return slug;
}

const formerIds = new Map(unitLayers().units.map((unit) => [unit.searchKey, unit.id]));

/** "Phường 15, Quận Tân Bình" or "Quận 11" to the unit of that name; null when it names several or none. */
function unitThen(words: string): string | null {
  return formerIds.get(fold(words)) ?? null;
}

function fromPress(item: PressItem): SeedProfile {
  const on = item.publishedOn?.length === 10 ? item.publishedOn : `${item.year ?? 2023}-06-01`;
  return {
    kind: item.kind,
    name: item.name,
    deed: item.summary,
    text: item.summary,
    on,
    unitIds: item.unitIds,
    unitId: unitThen(item.then) ?? (item.unitIds?.length === 1 ? item.unitIds[0] : null),
    organisation: item.organisation,
    fieldId: fieldIds[item.field],
    sinceYear: item.year,
    untilYear: item.year,
    sourceName: new URL(item.sourceUrl).hostname.replace(/^(www|m|api)\./, ""),
    sourceUrl: item.sourceUrl,
    sourceOn: item.publishedOn?.length === 10 ? item.publishedOn : null,
    sourceNote: [item.sourceTitle ? `“${item.sourceTitle}”` : "", item.note ?? ""].filter(Boolean).join(". "),
  };
}
