import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, event } from "@/db/schema";
import {
  byLateness,
  byQuotas,
  byReasons,
  bySteps,
  byWeek,
  quantile,
  weekOf,
  type Life,
} from "@/domain/figures/figures";
import { listFigureNames, loadFigures } from "@/domain/figures/lives.server";
import { listDesk } from "@/domain/nominations/desk-list.server";
import { quotaUse } from "@/domain/nominations/quota.server";
import { returnNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { hcmcYear } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { listingCampaign } from "../support/listings";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

const at = (moment: string) => Date.parse(moment);
const act = (step: string, moment: string, reason = "") => ({
  action: `nomination.${step}`,
  at: at(moment),
  reason,
});
const life = (id: string, acts: Life["acts"], rest: Partial<Life> = {}): Life => ({
  id,
  kind: "individual",
  unitId: "phuong-a",
  campaignId: "dot",
  late: false,
  state: "submitted",
  acts,
  ...rest,
});

describe("figures", () => {
  test("weeks begin on Monday in Asia/Ho_Chi_Minh, empty ones stand with 0, the first sending counts", () => {
    expect(weekOf(at("2026-11-22T16:59:59Z"))).toBe("2026-11-16");
    expect(weekOf(at("2026-11-22T17:00:00Z"))).toBe("2026-11-23");
    const lives = [
      life("1", [act("submit", "2026-11-02T03:00:00Z"), act("submit", "2026-11-17T03:00:00Z")]),
      life("2", [act("submit", "2026-11-17T03:00:00Z")]),
      life("3", [act("submit", "2025-12-31T16:59:59Z")]),
    ];
    const shown = byWeek(lives, 2026).bars.map(({ key, value }) => [key, value]);
    expect(shown).toEqual([
      ["2026-11-02", 1],
      ["2026-11-09", 0],
      ["2026-11-16", 1],
    ]);
    expect(byWeek(lives, 2025).bars).toMatchObject([{ value: 1, ids: ["3"] }]);
    expect(byWeek([], 2026).bars).toEqual([]);
  });

  test("each step by its median and ninetieth percentile, of steps that ended in the year", () => {
    expect([quantile([], 0.5), quantile([3, 1, 2], 0.5), quantile([1, 2, 3, 4], 0.9)]).toEqual([0, 2, 4]);
    const lives = [
      life("1", [
        act("submit", "2026-11-01T00:00:00Z"),
        act("return", "2026-11-03T00:00:00Z"),
        act("submit", "2026-11-08T00:00:00Z"),
        act("list", "2026-11-09T00:00:00Z"),
        act("approve", "2026-11-24T00:00:00Z"),
      ]),
    ];
    const steps = bySteps(lives, 2026).bars.map(({ key, value, ninetieth, of }) => [
      key,
      value,
      ninetieth,
      of,
    ]);
    expect(steps).toEqual([
      ["waiting", 1, 2, 2],
      ["ward", 5, 5, 1],
      ["listing", 15, 15, 1],
      ["whole", 23, 23, 1],
    ]);
    expect(bySteps(lives, 2025).bars.every(({ of }) => of === 0)).toBe(true);
  });

  test("returns by the office's reasons; late ones; quotas of the units that sent", () => {
    const lives = [
      life("1", [
        act("submit", "2026-11-01T00:00:00Z"),
        act("return", "2026-11-13T00:00:00Z", "Thiếu số liệu cụ thể. Xin bổ sung."),
        act("submit", "2026-11-14T00:00:00Z"),
        act("return", "2026-11-15T00:00:00Z", "Ảnh mờ"),
      ]),
      life("2", [act("submit", "2026-11-01T00:00:00Z")], { late: true, unitId: "phuong-b" }),
      life("3", [act("submit", "2026-11-20T00:00:00Z")], { state: "withdrawn" }),
    ];
    const reasons = byReasons(lives, 2026, [{ title: "Thiếu số liệu", words: "Thiếu số liệu cụ thể…" }]);
    expect(reasons.bars.map(({ key, value }) => [key, value])).toEqual([
      ["Thiếu số liệu", 1],
      ["", 1],
    ]);
    const late = byLateness(lives, 2026, at("2026-11-25T00:00:00Z")).bars.map(({ key, ids }) => [key, ids]);
    expect(late).toEqual([
      ["after-deadline", ["2"]],
      ["answered-late", ["1"]],
      ["waits-late", ["2"]],
    ]);
    expect(byQuotas(lives.slice(0, 2), () => 3).bars).toEqual([
      {
        key: "dot individual",
        value: 2,
        of: 6,
        ids: ["1", "2"],
        units: [
          { unitId: "phuong-a", used: 1, quota: 3 },
          { unitId: "phuong-b", used: 1, quota: 3 },
        ],
      },
    ]);
    expect(byQuotas(lives, () => null).bars).toEqual([]);
  });
});

describe("figures out of the history", () => {
  useDatabase();
  let official: Actor, moderator: Actor, far: Actor;
  beforeEach(async () => {
    official = await makePerson({ role: "official", unitId: minhPhung, password: null });
    moderator = await makePerson({ role: "moderator", password: null });
    far = await makePerson({ role: "moderator", unitId: tanSonHoa, password: null });
  });

  test("are those of one's own units, each bar leads to its names, an empty year is empty", async () => {
    const id = await completeDraft(official);
    await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
    await returnNomination(moderator, {
      nominationId: id,
      version: (await rowOf(id)).version,
      reason: "Cần số.",
    });
    const year = hcmcYear();
    const asked = { year, unitId: "", campaignId: "" };
    const { figures, total, units } = await loadFigures(moderator, asked);
    expect([total, units.map((one) => one.id)]).toEqual([1, [minhPhung]]);
    const returns = figures.find((one) => one.id === "returns")!.bars;
    expect(returns).toMatchObject([{ value: 1, ids: [id] }]);
    const names = await listFigureNames(moderator, returns[0]!.ids, 1);
    expect(names).toMatchObject({ total: 1, names: [{ id }] });
    expect((await loadFigures(far, asked)).total).toBe(0);
    expect((await listFigureNames(far, [id], 1)).total).toBe(0);
    expect((await loadFigures(moderator, { ...asked, year: 2021 })).total).toBe(0);
    expect((await loadFigures(moderator, { ...asked, unitId: "phuong-khong-con" })).total).toBe(0);
    await expect(loadFigures(official, asked)).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("a quota counts all that counts against it, whenever it was sent, by unit, and leads to exactly those names", async () => {
    const campaignId = await listingCampaign(0);
    const ids = [];
    for (const name of ["Trần Văn Một", "Trần Văn Hai"]) {
      const id = await completeDraft(official, {
        campaignId,
        patch: { name, deed: `Việc tốt của ${name} trong hẻm` },
      });
      await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
      ids.push(id);
    }
    const { unitId, kind } = await rowOf(ids[0]!);
    await db().update(campaign).set({ quotaIndividual: 3 }).where(eq(campaign.id, campaignId));
    // One was sent the year before: it moved in no other year, and its place is used.
    const before = new Date(`${hcmcYear() - 1}-11-05T03:00:00+07:00`);
    await db().run(sql`drop trigger if exists event_no_update`);
    await db().update(event).set({ at: before }).where(eq(event.subjectId, ids[0]!));
    const bars = (
      await loadFigures(moderator, { year: hcmcYear(), unitId: "", campaignId: "" })
    ).figures.find(({ id }) => id === "quotas")!.bars;
    const bar = bars.find(({ key }) => key === `${campaignId} ${kind}`)!;
    expect(bar).toMatchObject({ value: 2, of: 3, units: [{ unitId, used: 2, quota: 3 }] });
    expect(await quotaUse({ campaignId, unitId, kind })).toMatchObject({ used: 2, quota: 3 });
    const { names } = await listFigureNames(moderator, bar.ids, 1);
    expect(names.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const ward = await listDesk(official, { campaignId, kind: kind!, group: "chi-tieu" });
    expect(ward.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});
