import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { closeDatabase } from "../../db/client";
import { submitNomination } from "../../domain/nominations/submit.server";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import type { Bench } from "./bench";
import { startPortal } from "./portal";

const log = resolve(".bench/round-trips.log");

/** How often the portal asks its database for one page of a nomination that waits, counted at the client in the server. */
export async function benchRoundTrips({ rows }: Bench): Promise<void> {
  writeFileSync(log, "");
  const counter = pathToFileURL(resolve("tests/bench/count-round-trips.mjs")).href;
  const environment = {
    BENCH_ROUND_TRIPS: log,
    NODE_OPTIONS: `--max-old-space-size=512 --import ${counter}`,
  };
  const portal = await startPortal({ environment });
  try {
    // One that is like another: what is known of that one is asked for too.
    const name = `Lê Văn ${randomUUID()}`;
    await sentNomination(name);
    const id = await sentNomination(name);
    const open = async () => {
      writeFileSync(log, "");
      const headers = { cookie: portal.moderatorCookie };
      const answer = await fetch(`${portal.url}/kiem-duyet/${id}`, { headers, redirect: "manual" });
      await answer.text();
      if (answer.status !== 200) throw new Error(`The nomination's page: ${answer.status}`);
      // The line of jobs is looked at every two seconds, whoever asks for a page.
      return readFileSync(log, "utf8")
        .trim()
        .split("\n")
        .filter((line) => !line.includes('from \\"job\\" where'));
    };
    // The first time reads what is kept in memory from then on.
    await open();
    const asked = await open();
    rows.add("a nomination's page for a moderator: database round trips", asked.length, "", {
      goal: { atMost: 6 },
    });
    console.log(asked.map((line) => `    ${line.slice(0, 150)}`).join("\n"));
  } finally {
    await portal.stop();
  }
}

async function sentNomination(name: string): Promise<string> {
  const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  // A deed of its own: nobody is nominated twice for one.
  const nominationId = await completeDraft(official, {
    campaignId: "bieu-duong-nam-2026",
    patch: { name, deed: `Chép sách chữ nổi số ${randomUUID()}` },
  });
  await submitNomination(official, { nominationId, version: (await rowOf(nominationId)).version });
  closeDatabase();
  return nominationId;
}
