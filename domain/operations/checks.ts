import { formatMoment } from "../time/dates";
import type { Check, CheckName, Finding, Level } from "./vocabulary";

/** The portal as it stands: what `readState` reads. Bytes, milliseconds, moments. */
export type State = {
  now: Date;
  health: "ok" | "storage-full" | "unavailable";
  /** Null where the database is a server's, which takes its own backups. */
  backups: { newest: Date | null; count: number } | null;
  drill: { at: Date; rows: number; differs: string[]; whole: boolean } | null;
  disk: { free: number; total: number; database: number } | null;
  jobs: { failed: number; stuck: number; waiting: number; running: number };
  mail: { on: boolean; stuck: number; late: number; waiting: number };
  faults: number;
  people: number;
  versions: { portal: string; schema: string; node: string; behind: boolean };
};

const hour = 3_600_000;
const day = 24 * hour;
const nothing: Check["values"] = { count: 0, moment: "", free: "", total: "", words: "", node: "" };

/** What is to be said of each, the most pressing not first but always in the same place. */
export function checksOf(state: State): Check[] {
  return [
    health(state),
    backups(state),
    drill(state),
    disk(state),
    jobs(state),
    mail(state),
    check("faults", state.faults > 0 ? "faults-some" : "faults-ok", state.faults > 0 ? "look" : "good", {
      count: state.faults,
    }),
    check("people", "people-ok", "good", { count: state.people }),
    versions(state),
  ];
}

const check = (
  name: CheckName,
  found: Finding,
  level: Level,
  values: Partial<Check["values"]> = {},
): Check => ({
  name,
  found,
  level,
  values: { ...nothing, ...values },
});

function health({ health: is }: State): Check {
  if (is === "ok") return check("health", "health-ok", "good");
  return check("health", is === "storage-full" ? "health-full" : "health-silent", "act");
}

/** One each night: after a day and a half one is missing. */
function backups({ backups: are, now }: State): Check {
  if (!are) return check("backups", "backups-server", "look");
  if (!are.newest) return check("backups", "backups-none", "act");
  const values = { moment: formatMoment(are.newest), count: are.count };
  const isOld = now.getTime() - are.newest.getTime() > 36 * hour;
  return check("backups", isOld ? "backups-old" : "backups-ok", isOld ? "act" : "good", values);
}

/** One each week: after two weeks one is missing. */
function drill({ drill: last, backups: are, now }: State): Check {
  if (!last) return check("drill", "drill-none", are?.newest ? "look" : "good");
  const values = { moment: formatMoment(last.at), count: last.rows, words: last.differs.join(", ") };
  if (last.differs.length > 0 || !last.whole) return check("drill", "drill-differs", "act", values);
  const isOld = now.getTime() - last.at.getTime() > 15 * day;
  return check("drill", isOld ? "drill-old" : "drill-ok", isOld ? "look" : "good", values);
}

/** Low below a tenth of the disk, or where a backup and its drill would find no room; pressing below a twentieth. */
function disk({ disk: is }: State): Check {
  if (!is) return check("disk", "disk-unknown", "good");
  const values = { free: gigabytes(is.free), total: gigabytes(is.total), words: gigabytes(is.database) };
  const isPressing = is.free < is.total / 20 || is.free < is.database * 1.1;
  const isLow = is.free < is.total / 10 || is.free < is.database * 2.2;
  return check("disk", isLow ? "disk-low" : "disk-ok", isPressing ? "act" : isLow ? "look" : "good", values);
}

function jobs({ jobs: are }: State): Check {
  if (are.stuck > 0) return check("jobs", "jobs-stuck", "act", { count: are.stuck });
  if (are.failed > 0) return check("jobs", "jobs-failed", "look", { count: are.failed });
  return check("jobs", "jobs-ok", "good", { count: are.running });
}

function mail({ mail: is }: State): Check {
  if (!is.on) return check("mail", "mail-off", "good");
  if (is.stuck > 0) return check("mail", "mail-stuck", "look", { count: is.stuck });
  if (is.late > 0) return check("mail", "mail-late", "act", { count: is.late });
  return check("mail", "mail-ok", "good", { count: is.waiting });
}

function versions({ versions: are }: State): Check {
  const values = { words: are.portal, count: Number(are.schema), node: are.node };
  return check(
    "versions",
    are.behind ? "versions-behind" : "versions-ok",
    are.behind ? "look" : "good",
    values,
  );
}

/** Bytes as people say them, "1,2 GB" or "35 MB". */
export function gigabytes(bytes: number): string {
  const format = (value: number, digits: number) =>
    value.toLocaleString("vi-VN", { maximumFractionDigits: digits, useGrouping: false });
  const megabytes = bytes / 1024 ** 2;
  return megabytes < 1000
    ? `${format(megabytes, megabytes < 10 ? 1 : 0)} MB`
    : `${format(megabytes / 1024, 1)} GB`;
}
