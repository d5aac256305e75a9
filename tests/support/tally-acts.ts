import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  adoption,
  nomination,
  profile,
  profileUnit,
  recognition,
  suggestion,
  suggestionUnit,
} from "@/db/schema";
import { write } from "@/db/write";
import { makeCampaign } from "./nominations";
import { makePerson, minhPhung, tanSonHoa } from "./people";
import { makeProfile } from "./profiles";

const places = [minhPhung, tanSonHoa, "phuong-binh-thoi", "quan-11"] as const;
const fields = ["giao-duc", "y-te", null] as const;
export const at = (year: number) => new Date(`${year}-12-31T18:30:00Z`);
const some = <T>(from: readonly T[], number: number) => from[number % from.length]!;

export type Ids = {
  stories: string[];
  nominations: string[];
  tips: string[];
  campaigns: string[];
  userId: string;
};

/** What anybody's act comes to in the tables; `a`, `b` and `c` choose of what and how. */
export const acts: ((ids: Ids, a: number, b: number, c: number) => Promise<unknown>)[] = [
  async (ids, a, b, c) => {
    const kind = some(["individual", "collective", "model"] as const, a);
    const units = [places[0], places[1]].slice(0, b % 3);
    const nominationId = c % 3 === 0 && a % 2 === 0 ? (ids.nominations.shift() ?? null) : null;
    const row = { kind, fieldId: some(fields, b), unitId: c % 4 === 0 ? "quan-11" : null, nominationId };
    const made = { ...row, publishedAt: at(2023 + (a % 3)), illustrative: c % 2 === 0 };
    ids.stories.push(await makeProfile({ ...made, unitIds: units }));
  },
  (ids, a, b) =>
    write((tx) =>
      tx
        .update(profile)
        .set({ state: some(["published", "hidden", "revoked"] as const, b) })
        .where(eq(profile.id, some(ids.stories, a))),
    ),
  (ids, a, b, c) =>
    write((tx) =>
      tx
        .update(profile)
        .set({ fieldId: some(fields, b), publishedAt: at(2023 + (c % 3)) })
        .where(eq(profile.id, some(ids.stories, a))),
    ),
  (ids, a, b) =>
    write((tx) =>
      tx
        .insert(profileUnit)
        .values({ profileId: some(ids.stories, a), unitId: some(places.slice(0, 3), b) })
        .onConflictDoNothing(),
    ),
  (ids, a, b) =>
    write((tx) =>
      tx
        .delete(profileUnit)
        .where(and(eq(profileUnit.profileId, some(ids.stories, a)), eq(profileUnit.unitId, some(places, b)))),
    ),
  (ids, a, b, c) =>
    write((tx) =>
      tx
        .insert(adoption)
        .values({
          id: randomUUID(),
          unitId: some(places.slice(0, 3), b),
          profileId: some(ids.stories, a),
          sinceOn: `${2023 + (c % 3)}-05-19`,
          illustrative: c % 2 === 0,
          recordedAt: at(2025),
          updatedAt: at(2025),
        })
        .onConflictDoNothing(),
    ),
  (ids, a) =>
    write((tx) =>
      tx
        .update(adoption)
        .set({ status: "ended", endedOn: "2026-01-01" })
        .where(eq(adoption.profileId, some(ids.stories, a))),
    ),
  (ids, a, b, c) =>
    write((tx) =>
      tx.insert(recognition).values({
        id: randomUUID(),
        ...(c % 2
          ? { profileId: some(ids.stories, a) }
          : { kind: "individual", name: "Bà B", unitId: some(places, b) }),
        campaignId: some([...ids.campaigns, null], b),
        level: "ward",
        form: "commended",
        year: 2023 + (c % 3),
        occupation: some(["Chủ tịch Hội", "Tiểu thương", "Hưu trí", ""], a),
        fieldId: some(fields, c),
      }),
    ),
  (ids, a, b) =>
    write((tx) =>
      tx
        .update(recognition)
        .set({ campaignId: some(ids.campaigns, b), occupation: some(["Giám đốc", "Thợ may"], a) })
        .where(eq(recognition.year, 2023 + (a % 3))),
    ),
  (_, a) =>
    write((tx) =>
      tx
        .delete(recognition)
        .where(eq(recognition.id, sql`(select id from recognition limit 1 offset ${a % 3})`)),
    ),
  async (ids, a, b, c) => {
    const id = randomUUID();
    const decided =
      c % 3
        ? {
            state: "approved" as const,
            submittedAt: at(2024),
            decidedAt: new Date(at(2024).getTime() + a * 3_600_000),
          }
        : {};
    await write((tx) =>
      tx.insert(nomination).values({
        id,
        unitId: some(places, b),
        formerUnitId: a % 2 ? "quan-11" : null,
        campaignId: some(ids.campaigns, a),
        fieldId: some(fields, a),
        createdById: ids.userId,
        createdAt: at(2023),
        updatedAt: at(2023),
        ...decided,
      }),
    );
    ids.nominations.push(id);
  },
  (ids, a, b) =>
    write((tx) =>
      tx
        .update(nomination)
        .set({ unitId: some(places, b), illustrative: b % 2 === 0 })
        .where(eq(nomination.id, some([...ids.nominations, ""], a))),
    ),
  async (ids, a, b, c) => {
    const id = randomUUID();
    await write(async (tx) => {
      const row = {
        topic: c % 4 ? ("suggestion" as const) : ("mistake" as const),
        name: "Bà B",
        reason: "Tốt bụng.",
        createdAt: at(2024 + (a % 2)),
      };
      await tx.insert(suggestion).values({ id, reference: id, ...row, illustrative: a % 2 === 0 });
      await tx.insert(suggestionUnit).values({ suggestionId: id, unitId: some(places, b) });
    });
    ids.tips.push(id);
  },
  (ids, a, b) => {
    const stories = db()
      .select({ id: profile.nominationId })
      .from(profile)
      .where(sql`nomination_id is not null`)
      .limit(1);
    const settled = some(
      [
        {
          state: "nominated" as const,
          nominationId: sql`coalesce((${stories}), ${ids.nominations[0] ?? null})`,
        },
        { state: "declined" as const },
        { state: "handled" as const },
      ],
      b,
    );
    return write((tx) =>
      tx
        .update(suggestion)
        .set(settled)
        .where(eq(suggestion.id, some([...ids.tips, ""], a))),
    );
  },
];

/** Somebody, a model and two campaigns to begin with. */
export async function begin(): Promise<Ids> {
  const { id: userId } = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const stories = [await makeProfile({ kind: "model", unitIds: [minhPhung] })];
  return {
    userId,
    stories,
    nominations: [],
    tips: [],
    campaigns: [await makeCampaign(), await makeCampaign()],
  };
}
