/** One step of a nomination's life as the history tells it. */
export type Act = { action: string; at: number; reason: string };

/** What the figures are made of: one nomination that was sent at any time, with its acts in their order. */
export type Life = {
  id: string;
  kind: string | null;
  unitId: string;
  campaignId: string | null;
  /** Whether it was sent after the deadline, by a code. */
  late: boolean;
  state: string;
  acts: Act[];
};

export const figureIds = ["weeks", "steps", "returns", "quotas", "late"] as const;
export type FigureId = (typeof figureIds)[number];

/** One bar and one row of a figure: how much, and whose it is. */
export type Bar = {
  key: string;
  /** A number, or a median in days. */
  value: number;
  /** What nine of ten stay below, in days. */
  ninetieth?: number;
  /** What it is measured by, such as a quota. */
  of?: number;
  ids: string[];
  /** Of a quota: each unit's own share of it. */
  units?: { unitId: string; used: number; quota: number }[];
};
export type Figure = { id: FigureId; bars: Bar[] };

const day = 86_400_000;
const inCity = 7 * 3_600_000;
const yearOf = (at: number) => new Date(at + inCity).getUTCFullYear();

/** Monday of the week (Asia/Ho_Chi_Minh) in which a moment lies, as an ISO day. */
export function weekOf(at: number): string {
  const days = Math.floor((at + inCity) / day);
  // Day 0 of the epoch was a Thursday.
  return new Date((days - ((days + 3) % 7)) * day).toISOString().slice(0, 10);
}

/** The value below which `share` of them lie (nearest rank); 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** Nominations sent for the first time, by week; weeks between the first and the last without any stand with 0. */
export function byWeek(lives: Life[], year: number): Figure {
  const weeks = new Map<string, string[]>();
  for (const { id, acts } of lives) {
    const first = acts.find(({ action }) => action === "nomination.submit");
    if (first && yearOf(first.at) === year) push(weeks, weekOf(first.at), id);
  }
  const keys = [...weeks.keys()].sort();
  const all: string[] = [];
  if (keys.length > 0)
    for (let at = Date.parse(keys[0]!); at <= Date.parse(keys.at(-1)!); at += 7 * day)
      all.push(new Date(at).toISOString().slice(0, 10));
  return {
    id: "weeks",
    bars: all.map((key) => ({ key, value: weeks.get(key)?.length ?? 0, ids: weeks.get(key) ?? [] })),
  };
}

export const stepKeys = ["waiting", "ward", "listing", "whole"] as const;
const answers = ["nomination.return", "nomination.list", "nomination.approve", "nomination.reject"];
const ends = ["nomination.approve", "nomination.reject"];

/**
 * How long each step took where it ended in that year, in days: with the moderator (sent to answered), with the ward (returned to
 * sent again), in public listing (listed to decided), and all of it (first sent to decided).
 */
export function bySteps(lives: Life[], year: number): Figure {
  const took = new Map<string, { id: string; days: number }[]>();
  const note = (key: string, id: string, from: number | null, to: number) => {
    if (from !== null && yearOf(to) === year)
      took.set(key, [...(took.get(key) ?? []), { id, days: (to - from) / day }]);
  };
  for (const { id, acts } of lives) {
    let sent: number | null = null;
    let returned: number | null = null;
    let listed: number | null = null;
    let first: number | null = null;
    for (const { action, at } of acts) {
      if (action === "nomination.submit") {
        note("ward", id, returned, at);
        sent = at;
        returned = null;
        first ??= at;
      } else if (answers.includes(action)) {
        note("waiting", id, sent, at);
        if (ends.includes(action)) {
          note("listing", id, listed, at);
          note("whole", id, first, at);
        }
        sent = null;
        returned = action === "nomination.return" ? at : null;
        listed = action === "nomination.list" ? at : null;
      }
    }
  }
  return {
    id: "steps",
    bars: stepKeys.map((key) => {
      const each = took.get(key) ?? [];
      const days = each.map((one) => one.days);
      return {
        key,
        value: round(quantile(days, 0.5)),
        ninetieth: round(quantile(days, 0.9)),
        of: each.length,
        ids: [...new Set(each.map((one) => one.id))],
      };
    }),
  };
}

const round = (days: number) => Math.round(days * 10) / 10;

/** Returns of the year by the office's reason they began with; "" for words of the moderator's own. The most frequent first. */
export function byReasons(
  lives: Life[],
  year: number,
  templates: { title: string; words: string }[],
): Figure {
  const known = templates.map(({ title, words }) => ({
    title,
    begins: words
      .split(/[{[…\n]/)[0]!
      .trim()
      .slice(0, 40),
  }));
  const found = new Map<string, { value: number; ids: string[] }>();
  for (const { id, acts } of lives)
    for (const { action, at, reason } of acts) {
      if (action !== "nomination.return" || yearOf(at) !== year) continue;
      const key = known.find(({ begins }) => begins !== "" && reason.includes(begins))?.title ?? "";
      const one = found.get(key) ?? { value: 0, ids: [] };
      found.set(key, { value: one.value + 1, ids: one.ids.includes(id) ? one.ids : [...one.ids, id] });
    }
  const bars = [...found].map(([key, one]) => ({ key, ...one }));
  return { id: "returns", bars: bars.sort((one, other) => other.value - one.value) };
}

/** One nomination that counts against a quota. */
export type Counted = Pick<Life, "id" | "kind" | "unitId" | "campaignId">;

/** Of the quotas of those units that sent anything: how much each campaign's kinds used, and each unit of it. */
export function byQuotas(counted: Counted[], quotaOf: (one: Counted) => number | null): Figure {
  const lines = new Map<string, { ids: string[]; units: Map<string, { used: number; quota: number }> }>();
  for (const one of counted) {
    const quota = quotaOf(one);
    if (quota === null) continue;
    const key = `${one.campaignId} ${one.kind}`;
    const line = lines.get(key) ?? { ids: [], units: new Map<string, { used: number; quota: number }>() };
    line.ids.push(one.id);
    line.units.set(one.unitId, { used: (line.units.get(one.unitId)?.used ?? 0) + 1, quota });
    lines.set(key, line);
  }
  return {
    id: "quotas",
    bars: [...lines].map(([key, { ids, units }]) => ({
      key,
      value: ids.length,
      of: [...units.values()].reduce((sum, { quota }) => sum + quota, 0),
      ids,
      units: [...units].map(([unitId, share]) => ({ unitId, ...share })),
    })),
  };
}

/** From how many days on a moderator's answer is late. */
export const lateAfter = 10;
export const lateKeys = ["after-deadline", "answered-late", "waits-late"] as const;

/** Sent after the deadline; answered after more than ten days; waiting for longer than that at `now`. */
export function byLateness(lives: Life[], year: number, now: number): Figure {
  const found = new Map<string, string[]>(lateKeys.map((key) => [key, []]));
  for (const { id, acts, late, state } of lives) {
    if (late && acts.some(({ action, at }) => action === "nomination.submit" && yearOf(at) === year))
      found.get("after-deadline")!.push(id);
    let sent: number | null = null;
    let isLate = false;
    for (const { action, at } of acts) {
      if (action === "nomination.submit") sent = at;
      else if (answers.includes(action)) {
        if (sent !== null && yearOf(at) === year && at - sent > lateAfter * day) isLate = true;
        sent = null;
      }
    }
    if (isLate) found.get("answered-late")!.push(id);
    if (state === "submitted" && sent !== null && yearOf(sent) === year && now - sent > lateAfter * day)
      found.get("waits-late")!.push(id);
  }
  return { id: "late", bars: [...found].map(([key, ids]) => ({ key, value: ids.length, ids })) };
}

function push(map: Map<string, string[]>, key: string, id: string) {
  map.set(key, [...(map.get(key) ?? []), id]);
}
