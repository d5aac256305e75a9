import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { setImmediate } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { blob, job } from "@/db/schema";
import { mostAtOnce, printCertificates } from "@/domain/certificates/print.server";
import { addPrintJob, findPrintJob, openPrinted } from "@/domain/certificates/print-job.server";
import { jobsHere } from "@/domain/jobs/here";
import { cancelJob } from "@/domain/jobs/manage.server";
import { takeJob } from "@/domain/jobs/queue.server";
import type { Actor } from "@/domain/permissions";
import { asked, issue, decision, makeBlank, recognised } from "../support/certificates";
import { useDatabase } from "../support/database";
import { runAll } from "../support/imports";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { rendered } from "../support/rendered";

useDatabase();

let official: Actor, stranger: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  stranger = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
});

describe("many", () => {
  test("81 are printed at once, each on its page with its name", { timeout: 60_000 }, async () => {
    const blankId = await makeBlank(official);
    await recognised(
      Array.from(
        { length: 81 },
        (_, at) => `Trần Thị ${"Hồng Lan Mai Cúc Đào Huệ Sen Trà Bưởi".split(" ")[at % 9]}`,
      ),
    );
    expect((await issue(official, blankId)).to).toBe(81);
    const started = performance.now();
    const pdf = await printCertificates(official, asked(blankId));
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(81);
    expect(await rendered(pdf, 80)).toHaveLength(1);
  });

  test(
    "more than one request prints go through a job, whose file only the unit opens",
    { timeout: 60_000 },
    async () => {
      const blankId = await makeBlank(official);
      await recognised(Array.from({ length: mostAtOnce + 1 }, () => "Trần Thị Hồng"));
      await issue(official, blankId);
      const { key, on: where, ...rest } = asked(blankId);
      const refused = printCertificates(official, { key, on: where, ...rest });
      await expect(refused).rejects.toMatchObject({
        code: "certificates-many",
        details: { limit: mostAtOnce },
      });
      const id = await addPrintJob(official, { key, on: where, portal: rest.portal, title: rest.title });
      await runAll();
      expect(await findPrintJob(official, decision)).toMatchObject({
        id,
        state: "done",
        pages: mostAtOnce + 1,
      });
      const { bytes, data } = await openPrinted(official, id);
      const pdf = Buffer.from(await new Response(data).arrayBuffer());
      expect(pdf.length).toBe(bytes);
      expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(mostAtOnce + 1);
      await expect(openPrinted(stranger, id)).rejects.toMatchObject({ code: "not-found" });
      // The next one takes its place.
      const next = await addPrintJob(official, { key, on: where, portal: rest.portal, title: "Lần hai" });
      await runAll();
      await expect(openPrinted(official, id)).rejects.toMatchObject({ code: "not-found" });
      expect((await openPrinted(official, next)).bytes).toBeGreaterThan(1000);
    },
  );

  test("a file that is stopped while it is made leaves nothing, and one whose server was killed is made by the next", async () => {
    const blankId = await makeBlank(official);
    await recognised(Array.from({ length: mostAtOnce + 1 }, () => "Trần Thị Hồng"));
    await issue(official, blankId);
    const { key, on, portal, title } = asked(blankId);
    const stopped = await addPrintJob(official, { key, on, portal, title });
    const running = runAll();
    while (!jobsHere.done.get(stopped)) await setImmediate();
    await cancelJob(official, stopped);
    await running;
    expect(await findPrintJob(official, decision)).toMatchObject({
      id: stopped,
      state: "cancelled",
      pages: null,
    });
    expect(await leftOver()).toEqual([]);

    const id = await addPrintJob(official, { key, on, portal, title });
    // Its server took it, and was gone before it said anything more.
    await takeJob("killed");
    await db()
      .update(job)
      .set({ leasedUntil: new Date(0) })
      .where(eq(job.id, id));
    expect(await findPrintJob(official, decision)).toMatchObject({ id, state: "running" });
    await runAll();
    expect(await findPrintJob(official, decision)).toMatchObject({ state: "done", pages: mostAtOnce + 1 });
    expect(await leftOver()).toHaveLength(1);
    expect(readdirSync(tmpdir()).filter((name) => name.includes(id))).toEqual([]);
  });
});

const leftOver = () => db().select({ mime: blob.mime }).from(blob).where(eq(blob.mime, "application/pdf"));
