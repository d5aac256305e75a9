import { randomUUID } from "node:crypto";
import { keepTraces } from "../domain/persons/traces.server";
import { completeIndex } from "../domain/search/keep-index.server";
import { storyFromText, type StoryDocument } from "../domain/stories/document";
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

/** What a press item says and no more: every date in it is the press's, and what is not known is left out. */
type PressItem = Pick<
  SeedProfile,
  "kind" | "name" | "deed" | "text" | "figures" | "unitIds" | "sourceOn" | "sourcePeriod" | "officeNote"
> & {
  organisation: string;
  then: string;
  field: string;
  sourceUrl: string;
  sourceTitle?: string;
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
    ...(press as PressItem[]).map(fromPress).sort(newestSource),
  ];
  const taken = new Set<string>();
  const opensAt = Date.now();
  const rows = profiles.map((seed, at) => ({
    seed,
    id: randomUUID(),
    slug: freeSlug(seed, taken),
    // On the portal since it opened; a minute apart, so that the order is the order of this list.
    publishedAt: new Date(opensAt - at * 60_000),
  }));
  await insertRows(tx, profile, rows.map(profileRow));
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
  await completeIndex((work) => work(tx));
}

type OpeningRow = { seed: SeedProfile; id: string; slug: string; publishedAt: Date };

function profileRow({ seed, publishedAt, ...row }: OpeningRow): typeof profile.$inferInsert {
  const { text, unitIds: _units, recognitions: _recognitions, ...columns } = seed;
  return { ...columns, ...row, story: storyOf(text), publishedAt, updatedAt: publishedAt };
}

/** A paragraph that begins with "> " is a quote that its author marked. */
function storyOf(text: string): StoryDocument {
  const { type, content } = storyFromText(text);
  const quotes = text.split(/\n{2,}/).map((paragraph) => paragraph.startsWith("> "));
  return {
    type,
    content: content.map((block, at) => {
      const [first, ...others] = block.type === "paragraph" ? (block.content ?? []) : [];
      if (!quotes[at] || block.type !== "paragraph" || first?.type !== "text") return block;
      const said = { ...block, content: [{ ...first, text: first.text.slice(2) }, ...others] };
      return { type: "blockquote" as const, content: [said] };
    }),
  };
}

/** The latest known source first, those of an unknown day last. */
function newestSource(one: SeedProfile, other: SeedProfile): number {
  const when = ({ sourceOn, sourcePeriod }: SeedProfile) => sourceOn ?? sourcePeriod ?? "";
  return when(other).localeCompare(when(one));
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

function fromPress({ then, field, sourceTitle, ...item }: PressItem): SeedProfile {
  return {
    ...item,
    unitId: unitThen(then) ?? (item.unitIds?.length === 1 ? item.unitIds[0] : null),
    fieldId: fieldIds[field],
    sourceName: new URL(item.sourceUrl).hostname.replace(/^(www|m|api)\./, ""),
    // A title that quotes something itself: single marks within the double ones.
    sourceNote: sourceTitle ? `“${sourceTitle.replaceAll("“", "‘").replaceAll("”", "’")}”` : "",
  };
}
