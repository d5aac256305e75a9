import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { adoption, profile, tally, tallyItem } from "@/db/schema";
import { write } from "@/db/write";
import { revisionOf } from "@/domain/cache/revision.server";
import { tags } from "@/domain/cache/tags";
import { completeTallies, rebuildTallies } from "@/domain/tallies/keep-tallies.server";
import { verifyTallies } from "@/domain/tallies/verify.server";
import { useDatabase } from "../support/database";
import { minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";
import { acts, at, begin } from "../support/tally-acts";

useDatabase();

describe("the public figures", () => {
  test("are what an independent count comes to, whatever was done in whatever order; and counted anew they are the same", async () => {
    const number = fc.nat({ max: 11 });
    const ids = await begin();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: acts.length - 1 }), number, number, number), {
          minLength: 1,
          maxLength: 12,
        }),
        async (done) => {
          for (const [which, ...how] of done) await acts[which]!(ids, ...how);
          expect((await verifyTallies()).wrong).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 25) },
    );
    const { figures } = await verifyTallies();
    expect(figures).toBeGreaterThan(50);
    const kept = await all();
    await rebuildTallies();
    expect(await all()).toEqual(kept);
  });

  test("of a story that is taken down are gone in the same transaction, even before anything is counted anew", async () => {
    const id = await makeProfile({
      kind: "model",
      unitIds: [minhPhung],
      fieldId: "y-te",
      publishedAt: at(2025),
    });
    await write((tx) =>
      tx.insert(adoption).values({
        id: "a",
        unitId: tanSonHoa,
        profileId: id,
        sinceOn: "2026-01-05",
        recordedAt: at(2026),
        updatedAt: at(2026),
      }),
    );
    expect(await figure(`unit:${minhPhung}`, "story")).toEqual([["model", 2026, 1]]);
    expect(await figure("city", "adopter")).toEqual([[tanSonHoa, 0, 1]]);
    const before = await revisionOf([tags.figures]);
    // As somebody would at the database itself, past every command.
    await db().update(profile).set({ state: "hidden" }).where(eq(profile.id, id));
    expect(await all()).toEqual([]);
    await write(
      async (tx) => void (await tx.update(profile).set({ state: "published" }).where(eq(profile.id, id))),
    );
    expect(await figure("city", "adopter")).toEqual([[tanSonHoa, 0, 1]]);
    expect(await revisionOf([tags.figures])).toBeGreaterThan(before);
  });

  test("move their pages when a figure moves, and only then", async () => {
    const id = await makeProfile({ unitIds: [minhPhung] });
    const before = await revisionOf([tags.figures]);
    await write((tx) => tx.update(profile).set({ name: "Trần Thị Bê" }).where(eq(profile.id, id)));
    expect(await revisionOf([tags.figures])).toBe(before);
    await write((tx) => tx.update(profile).set({ kind: "collective" }).where(eq(profile.id, id)));
    expect(await revisionOf([tags.figures])).toBeGreaterThan(before);
  });

  test("are made good at start where something was written past the portal, and a wrong one is told", async () => {
    await makeProfile({ unitIds: [minhPhung] });
    await db().delete(tallyItem);
    expect((await verifyTallies()).wrong).toContainEqual({
      scope: "city",
      measure: "story",
      year: 2026,
      key: "individual",
      kept: 0,
      counted: 1,
    });
    await completeTallies();
    expect((await verifyTallies()).wrong).toEqual([]);
    await db().update(tally).set({ count: 7 }).where(eq(tally.measure, "ward"));
    expect((await verifyTallies()).wrong).toHaveLength(2);
  });
});

const all = () => db().select().from(tally).orderBy(tally.scope, tally.measure, tally.year, tally.key);
const figure = async (scope: string, measure: string) =>
  (await all())
    .filter((one) => one.scope === scope && one.measure === measure)
    .map(({ key, year, count }) => [key, year, count]);
