import { expect, test } from "vitest";
import { connection, db } from "@/db/client";
import { seedAdoptions } from "@/seed/adoptions";
import { seedDemoAccounts } from "@/seed/demo-accounts";
import { seedOpeningContent } from "@/seed/opening-content";
import { seedSeason } from "@/seed/season/season";
import { findCast } from "@/seed/season/stage";
import { findBrokenEvent } from "@/domain/history/verify-chain.server";
import { listQueue } from "@/domain/nominations/queue.server";
import { listDesk } from "@/domain/nominations/desk-list.server";
import { nominationStates } from "@/domain/nominations/workflow";
import { listNotices } from "@/domain/notices/queries.server";
import { countNewSuggestions, listSuggestions } from "@/domain/suggestions/queries.server";
import { hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";

useDatabase();

const rows = async (query: string) => (await connection().client.execute(query)).rows;
const value = async (query: string) => Number(Object.values((await rows(query))[0]!)[0]);

async function openSeason() {
  await db().transaction(async (tx) => {
    await seedOpeningContent(tx);
    await seedAdoptions(tx);
    await seedDemoAccounts(tx, "");
  });
  await seedSeason();
  return findCast();
}

test(
  "the season has something in every room, in an order of time that holds",
  { timeout: 60_000 },
  async () => {
    const cast = await openSeason();
    const states = await rows("SELECT DISTINCT state FROM nomination");
    expect(states.map((row) => row.state).sort()).toEqual([...nominationStates].sort());
    expect(await value("SELECT count(*) FROM nomination WHERE on_hold")).toBe(1);

    for (const official of [cast.minhPhung, cast.tanSonHoa]) {
      const nominations = await listDesk(official, {});
      const open = nominations.filter((one) => one.state === "returned" || one.state === "draft");
      expect(open.map((one) => one.state)).toEqual(expect.arrayContaining(["returned", "draft"]));
      expect(nominations[0]!.decisionReason).toMatch(/\S/);
      expect(await countNewSuggestions(official)).toBeGreaterThan(0);
      const inbox = `SELECT count(*) FROM notification WHERE user_id = '${official.id}'`;
      expect(await value(inbox)).toBeGreaterThan(3);
    }
    for (const moderator of [cast.city, cast.wardModerator]) {
      expect((await listQueue(moderator, "cho")).nominations.length).toBeGreaterThan(2);
      expect((await listQueue(moderator, "xong")).nominations.length).toBeGreaterThan(1);
    }
    const { running, ended } = await listNotices(hcmcToday());
    expect([running.length, ended.length]).toEqual([1, 1]);
    expect(await value("SELECT count(*) FROM notice_comment")).toBe(2);

    // One story may be spread every way there is; no other one is made to say so.
    const [whole, ...others] = await rows(
      "SELECT p.id FROM profile p JOIN consent c ON c.nomination_id = p.nomination_id WHERE c.channel = 'audio'",
    );
    expect([typeof whole?.id, others]).toEqual(["string", []]);

    expect(await findBrokenEvent()).toBeNull();
    const backwards =
      "SELECT count(*) FROM (SELECT at, lag(at) OVER (ORDER BY id) AS before FROM event) WHERE before > at";
    expect(await value(backwards)).toBe(0);
    expect(await value("SELECT max(at) FROM event")).toBeLessThan(Date.now());
  },
);

test(
  "all of it says that it is illustrative, and so does what comes of it",
  { timeout: 60_000 },
  async () => {
    const cast = await openSeason();
    for (const table of ["nomination", "suggestion", "adoption"])
      expect([table, await value(`SELECT count(*) FROM ${table} WHERE NOT illustrative`)]).toEqual([
        table,
        0,
      ]);
    const real =
      "SELECT count(*) FROM adoption JOIN profile ON profile.id = profile_id WHERE NOT profile.illustrative";
    expect(await value(real)).toBe(0);
    expect(await rows("SELECT illustrative FROM profile WHERE nomination_id IS NOT NULL")).toMatchObject([
      { illustrative: 1 },
    ]);
    const { running, ended } = await listNotices(hcmcToday());
    const { suggestions } = await listSuggestions(cast.minhPhung, {});
    const queue = (await listQueue(cast.city, "cho")).nominations;
    const shown = [...running, ...ended, ...suggestions, ...queue];
    expect(shown.length).toBeGreaterThan(8);
    expect(shown.filter((one) => !one.illustrative)).toEqual([]);
  },
);

test("the clock stands where it stood", async () => {
  const { standingAt } = await import("@/seed/season/clock");
  const clock = Date;
  await expect(standingAt(3, "09:00", async () => Promise.reject(new Error("đứt")))).rejects.toThrow("đứt");
  expect(Date).toBe(clock);
  const then = await standingAt(3, "09:00", async () => new Date());
  expect(then).toBeInstanceOf(Date);
  expect(Math.round((Date.now() - then.getTime()) / 86_400_000)).toBeGreaterThanOrEqual(2);
});
