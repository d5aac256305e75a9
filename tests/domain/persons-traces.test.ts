import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { connection, db } from "@/db/client";
import { nomination, personTrace, profile, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { approveNomination } from "@/domain/nominations/decide.server";
import { draftPatch } from "@/domain/nominations/input";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { completeTraces, keepTraces } from "@/domain/persons/traces.server";
import { traceSources, type TraceSource } from "@/domain/persons/vocabulary";
import { seedSeason } from "@/seed/season/season";
import { seedAdoptions } from "@/seed/adoptions";
import { seedDemoAccounts } from "@/seed/demo-accounts";
import { seedOpeningContent } from "@/seed/opening-content";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung } from "../support/people";

useDatabase();

const tables = { nomination, recognition, profile };

/** Every trace as it stands, without what only an official says. */
const traces = () => db().select().from(personTrace).orderBy(personTrace.source, personTrace.sourceId);

/** How many rows have no trace that says what they say. */
async function forgotten(): Promise<number> {
  let total = 0;
  for (const source of traceSources) {
    const [row] = await db().all<{ total: number }>(
      sql`select count(*) as total from ${tables[source]} as it where not exists
        (select 1 from person_trace where source = ${source} and source_id = it.id and due = 0)`,
    );
    total += row!.total;
  }
  return total;
}

const traceOf = async (source: TraceSource, id: string) =>
  (await traces()).find((one) => one.source === source && one.sourceId === id);

async function approved() {
  const official = await makePerson({ role: "official", unitId: minhPhung });
  const moderator = await makePerson({ role: "moderator", unitId: city });
  const id = await completeDraft(official);
  await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
  await approveNomination(moderator, { nominationId: id, version: (await rowOf(id)).version });
  return { official, id };
}

describe("traces", () => {
  test("are kept by the command that writes the nomination", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung });
    const id = randomUUID();
    await saveDraft(official, { id, version: 0, patch: draftPatch.parse({ name: "Bà Trần Thị Bình" }) });
    expect(await traceOf("nomination", id)).toMatchObject({
      nameKey: "binh thi tran",
      birthYear: null,
      unitId: minhPhung,
      ofSource: "nomination",
      ofId: id,
      due: false,
    });
    const patch = draftPatch.parse({ name: "Chi hội PN KP3", kind: "collective", birthYear: "1960" });
    await saveDraft(official, { id, version: 1, patch });
    expect(await traceOf("nomination", id)).toMatchObject({
      nameKey: "3 chi hoi khu nu pho phu",
      kind: "collective",
      due: false,
    });
  });

  test("tie a nomination, its recognition and its story to one occasion", async () => {
    const { id } = await approved();
    const all = await traces();
    expect(all.map(({ source }) => source)).toEqual(["nomination", "profile", "recognition"]);
    for (const one of all)
      expect(one).toMatchObject({ ofSource: "nomination", ofId: id, nameKey: "binh thi tran" });
    expect(all.map(({ birthYear }) => birthYear)).toEqual([1958, 1958, 1958]);
  });

  test("are forgotten by no command of a whole season", async () => {
    await db().transaction(async (tx) => {
      await seedOpeningContent(tx);
      await seedAdoptions(tx);
      await seedDemoAccounts(tx, "x");
    });
    await seedSeason();
    expect(await forgotten()).toBe(0);
    const before = await traces();
    expect(before.length).toBeGreaterThan(60);
    await write(async (tx) => {
      for (const source of traceSources) {
        const rows = await tx.select({ id: tables[source].id }).from(tables[source]);
        await keepTraces(
          tx,
          source,
          rows.map(({ id }) => id),
        );
      }
    });
    expect(await traces()).toEqual(before);
  });

  test("that were forgotten are due, and made good at the next start", async () => {
    const { id } = await approved();
    await db().update(nomination).set({ name: "Trần Thị Bích" }).where(eq(nomination.id, id));
    await db().update(nomination).set({ onHold: false }).where(eq(nomination.id, id));
    await db().delete(personTrace).where(eq(personTrace.source, "profile"));
    expect(await forgotten()).toBe(2);
    expect(await completeTraces()).toBe(2);
    expect(await forgotten()).toBe(0);
    expect(await traceOf("nomination", id)).toMatchObject({ nameKey: "bich thi tran" });
    expect(await completeTraces()).toBe(0);
  });

  test("are made in portions for a database that stood before", async () => {
    const rows = Array.from({ length: 2300 }, (_, at) => ({
      id: `r-${at}`,
      level: "ward" as const,
      form: "commended" as const,
      year: 2020,
      kind: "individual" as const,
      name: `Nguyễn Văn ${at}`,
    }));
    for (let at = 0; at < rows.length; at += 100)
      await db()
        .insert(recognition)
        .values(rows.slice(at, at + 100));
    expect(await completeTraces()).toBe(2300);
    expect(await forgotten()).toBe(0);
  });

  test("go with what they were of", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung });
    const id = await completeDraft(official, { consent: false });
    await connection().client.execute("PRAGMA foreign_keys = OFF");
    await db().delete(nomination).where(eq(nomination.id, id));
    expect(await traceOf("nomination", id)).toBeUndefined();
  });
});
