import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { nomination } from "@/db/schema";
import { write } from "@/db/write";
import { returnNomination } from "@/domain/nominations/decide.server";
import { findNomination, listWardNominations } from "@/domain/nominations/queries.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const official = (unitId = minhPhung) => makePerson({ role: "official", unitId });

async function submit(actor: Actor, nominationId: string): Promise<string> {
  return submitNomination(actor, { nominationId, version: (await rowOf(nominationId)).version });
}

/** What a moderator's "return" does to the state. */
async function giveBack(moderator: Actor, nominationId: string): Promise<void> {
  const { version } = await rowOf(nominationId);
  await returnNomination(moderator, { nominationId, version, reason: "Cần thêm số liệu" });
}

describe("the desk's list", () => {
  test("shows the ward's nominations to all its officials and to nobody else", async () => {
    const [first, second] = [await official(), await official()];
    const id = await completeDraft(first);
    const seen = async (actor: Actor) =>
      (await listWardNominations(actor, {})).nominations.map((one) => one.id);
    expect(await seen(second)).toEqual([id]);
    expect(await seen(await official(tanSonHoa))).toEqual([]);
    expect(await seen(await makePerson({ role: "moderator", unitId: minhPhung }))).toEqual([]);
    expect(await findNomination(await official(tanSonHoa), id)).toBeNull();
    expect(await findNomination(null, id)).toBeNull();
  });

  test("shows what was returned first, then drafts, then what was sent", async () => {
    const actor = await official();
    const moderator = await makePerson({ role: "moderator", unitId: minhPhung });
    const [back, draft, sent] = [
      await completeDraft(actor),
      await completeDraft(actor),
      await completeDraft(actor),
    ];
    await submit(actor, back);
    await giveBack(moderator, back);
    await submit(actor, sent);
    const { nominations } = await listWardNominations(actor, {});
    expect(nominations.map((one) => [one.id, one.state])).toEqual([
      [back, "returned"],
      [draft, "draft"],
      [sent, "submitted"],
    ]);
    const returned = await listWardNominations(actor, { states: ["returned"] });
    expect(returned.nominations.map((one) => one.decisionReason)).toEqual(["Cần thêm số liệu"]);
  });

  test("pages through nominations saved in the same millisecond without losing one", async () => {
    const actor = await official();
    const at = new Date();
    const rows = Array.from({ length: 120 }, () => ({
      id: randomUUID(),
      unitId: minhPhung,
      createdById: actor.id,
      createdAt: at,
      updatedAt: at,
    }));
    await write((tx) => tx.insert(nomination).values(rows));
    const seen = new Set<string>();
    let next: Awaited<ReturnType<typeof listWardNominations>>["next"] = null;
    for (let pages = 0; pages < 5; pages += 1) {
      const page: Awaited<ReturnType<typeof listWardNominations>> = await listWardNominations(actor, {
        after: next ?? undefined,
      });
      for (const one of page.nominations) seen.add(one.id);
      next = page.next;
      if (next === null) break;
    }
    expect(seen.size).toBe(120);
  });
});
