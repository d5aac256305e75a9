import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { GET as live } from "@/app/api/health/live/route";
import { GET as ready } from "@/app/api/health/ready/route";
import { GET as metrics } from "@/app/api/metrics/route";
import { connection, db } from "@/db/client";
import { fault, job, outbox } from "@/db/schema";
import { write } from "@/db/write";
import { addJob } from "@/domain/jobs/queue.server";
import { runNext } from "@/domain/jobs/runner.server";
import { setMailTopics } from "@/domain/mail/topics.server";
import { checksOf, gigabytes, type State } from "@/domain/operations/checks";
import { keepFault, listFaults, writeFaults } from "@/domain/operations/faults.server";
import { readOverview } from "@/domain/operations/overview.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

const now = new Date("2026-11-28T03:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const well: State = {
  now,
  health: "ok",
  backups: { newest: ago(8), count: 3 },
  drill: { at: ago(30), rows: 12, differs: [], whole: true },
  disk: { free: 60 * 1024 ** 3, total: 100 * 1024 ** 3, database: 1024 ** 3 },
  jobs: { failed: 0, stuck: 0, waiting: 3, running: 0 },
  mail: { on: true, stuck: 0, late: 0, waiting: 0 },
  faults: 0,
  people: 2,
  versions: { portal: "0.1.0", schema: "43", node: "v20", behind: false },
};
const asked = (state: Partial<State>) =>
  checksOf({ ...well, ...state })
    .filter(({ level }) => level !== "good")
    .map(({ found, level }) => [found, level]);

describe("what asks for somebody", () => {
  test.each<[string, Partial<State>, [string, string][]]>([
    ["nothing", {}, []],
    ["a disk that is full", { health: "storage-full" }, [["health-full", "act"]]],
    ["a database that is silent", { health: "unavailable" }, [["health-silent", "act"]]],
    ["no backup", { backups: { newest: null, count: 0 }, drill: null }, [["backups-none", "act"]]],
    ["a night that is missing", { backups: { newest: ago(37), count: 1 } }, [["backups-old", "act"]]],
    ["no drill", { drill: null }, [["drill-none", "look"]]],
    ["a drill of three weeks ago", { drill: { ...well.drill!, at: ago(24 * 16) } }, [["drill-old", "look"]]],
    ["a table that differs", { drill: { ...well.drill!, differs: ["media"] } }, [["drill-differs", "act"]]],
    ["a history that is broken", { drill: { ...well.drill!, whole: false } }, [["drill-differs", "act"]]],
    ["little room", { disk: { ...well.disk!, free: 9 * 1024 ** 3 } }, [["disk-low", "look"]]],
    ["no room for a backup", { disk: { ...well.disk!, free: 1024 ** 3 } }, [["disk-low", "act"]]],
    ["a job that failed", { jobs: { ...well.jobs, failed: 1 } }, [["jobs-failed", "look"]]],
    ["a job nobody takes", { jobs: { ...well.jobs, stuck: 1, failed: 1 } }, [["jobs-stuck", "act"]]],
    ["no mail server", { mail: { ...well.mail, on: false } }, []],
    ["letters that wait", { mail: { ...well.mail, late: 4 } }, [["mail-late", "act"]]],
    ["faults", { faults: 2 }, [["faults-some", "look"]]],
    ["another schema", { versions: { ...well.versions, behind: true } }, [["versions-behind", "look"]]],
  ])("%s", (_of, state, expected) => expect(asked(state)).toEqual(expected));

  test("sizes are said as people say them", () => {
    expect([300, 5 * 1024 ** 2, 35.4 * 1024 ** 2, 1.25 * 1024 ** 3].map(gigabytes)).toEqual([
      "0 MB",
      "5 MB",
      "35 MB",
      "1,3 GB",
    ]);
  });
});

describe("the page", () => {
  test("is for administrators, and says a new portal has no backup yet", async () => {
    const admin = await makePerson({ role: "admin", password: null });
    const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
    await expect(readOverview(official)).rejects.toMatchObject({ code: "not-allowed" });
    const { checks, backups, faults, people, underWay, failures } = await readOverview(admin);
    expect(checks.filter(({ level }) => level === "act").map(({ found }) => found)).toEqual(["backups-none"]);
    expect({ kept: backups!.kept, faults, people, underWay, failures }).toEqual({
      kept: [],
      faults: [],
      people: [],
      underWay: false,
      failures: [],
    });
  });

  test("counts faults by kind and place, with the id of the last, and never their words", async () => {
    const at = ["publish (domain/a.ts:1:2)"];
    for (const id of ["một", "hai"])
      keepFault({ id, route: "/guong/[slug]", path: "/guong/a" }, { fault: "TypeError", at });
    keepFault({ job: "backup" }, { fault: "Error", code: "ENOENT" });
    await writeFaults();
    keepFault({ id: "ba", route: "/guong/[slug]" }, { fault: "TypeError", at });
    await writeFaults();
    expect((await listFaults()).map((one) => [one.kind, one.place, one.times, one.requestId])).toEqual(
      expect.arrayContaining([
        ["TypeError", "/guong/[slug]", 3, "ba"],
        ["Error ENOENT", "backup", 1, ""],
      ]),
    );
    await db()
      .insert(fault)
      .values(
        Array.from({ length: 220 }, (_, id) => ({
          id: `x${id}`,
          place: "",
          kind: "E",
          firstAt: ago(1),
          lastAt: ago(id),
        })),
      );
    keepFault({ job: "backup" }, { fault: "Error", code: "ENOENT" });
    await writeFaults();
    expect(await db().$count(fault)).toBe(200);
  });
});

describe("the week's letter", () => {
  const send = async () => {
    await db().delete(job);
    await write((tx) => addJob(tx, { kind: "operations-letter", input: {}, ownerId: null }));
    await runNext("một", (error) => {
      throw error;
    });
    return db().select().from(outbox).where(eq(outbox.kind, "operations")).limit(10);
  };
  afterEach(() => {
    delete process.env.SMTP_URL;
    delete process.env.MAIL_FROM;
  });

  test("goes to administrators who did not switch it off, once a week, with what to do", async () => {
    const reader = await makePerson({ role: "admin", name: "Chị Quản" });
    const other = await makePerson({ role: "admin" });
    await makePerson({ role: "official", unitId: minhPhung });
    await setMailTopics(other, ["work"]);
    expect(await send()).toEqual([]);
    process.env.SMTP_URL = "smtp://127.0.0.1:1";
    process.env.MAIL_FROM = "lantoa@phuong.example";
    const [letter, ...more] = await send();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ userId: reader.id, state: "waiting" });
    expect(letter!.body).toContain("• Chưa có bản sao lưu nào.\n  → Bấm Sao lưu ngay dưới đây.");
    expect(letter!.body).toContain("• Đọc và ghi được.");
    expect(letter!.body).toContain("/quan-tri/van-hanh");
    expect(await send()).toHaveLength(1);
  });

  test("is not offered to officials, whose choice is kept if they become administrators", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung });
    await setMailTopics(official, []);
    const risen = { ...official, memberships: (await makePerson({ role: "admin" })).memberships };
    const { mailTopicsOf, offeredTopics } = await import("@/domain/mail/topics.server");
    expect(offeredTopics(official)).not.toContain("operations");
    expect(await mailTopicsOf(risen)).toEqual(["operations"]);
  });
});

describe("for machines that look", () => {
  const token = "mã-của-trạm-theo-dõi-2026";
  const ask = (authorization?: string) =>
    metrics(new Request("http://portal/api/metrics", { headers: authorization ? { authorization } : {} }));
  afterEach(() => void delete process.env.METRICS_TOKEN);

  test("figures are there for who carries the token, and without the setting there is no such address", async () => {
    expect((await ask("Bearer x")).status).toBe(404);
    process.env.METRICS_TOKEN = "ma-cua-tram-theo-doi-2026";
    expect([(await ask()).status, (await ask(`Bearer ${encodeURI(token)}`)).status]).toEqual([401, 401]);
    const answer = await ask("Bearer ma-cua-tram-theo-doi-2026");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
    ]);
    const text = await answer.text();
    expect(text).toMatch(/^lantoa_database_ok 1$/m);
    expect(text).toMatch(/^lantoa_process_resident_memory_bytes \d+/m);
    // No backup yet: no age of one, rather than a false zero.
    expect(text).not.toContain("lantoa_backup_age_seconds");
  });

  test("live says the process answers, ready that readers may come, which a database of another version is not", async () => {
    const said = async (answer: Response) => [answer.status, await answer.json()];
    expect(await said(live())).toEqual([200, { status: "ok" }]);
    expect(await said(await ready())).toEqual([200, { status: "ok" }]);
    await connection().client.execute(
      "DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)",
    );
    expect(await said(await ready())).toEqual([503, { status: "behind" }]);
    expect(await said(live())).toEqual([200, { status: "ok" }]);
  });
});
