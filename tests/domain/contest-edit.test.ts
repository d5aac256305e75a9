import { eq, like } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { contestEntry, event } from "@/db/schema";
import { closeRound } from "@/domain/contests/close-round.server";
import { editEntry, entryStamp } from "@/domain/contests/edit-entry.server";
import { withdrawEntry } from "@/domain/contests/enter.server";
import { entryEditInput, sheetInput } from "@/domain/contests/input";
import { callJuror, scoreEntry } from "@/domain/contests/jury.server";
import { listContests } from "@/domain/contests/organiser-queries.server";
import { findOwnEntry } from "@/domain/contests/public.server";
import { openRound } from "@/domain/contests/rounds.server";
import type { Actor } from "@/domain/permissions";
import { makeContest, makeEntry, makeRound, versionOf } from "../support/contests";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let moderator: Actor, juror: Actor, official: Actor, round: string, id: string, other: string;
beforeEach(async () => {
  const admin = await makePerson({ role: "admin", password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  juror = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const contest = await makeContest(admin);
  round = await makeRound(moderator, contest, "score", "Chấm bài");
  [id, other] = [await makeEntry(contest, 1, official), await makeEntry(contest, 2)];
});

const stands = async (entry = id) =>
  (await db().select().from(contestEntry).where(eq(contestEntry.id, entry)))[0]!;
const form = async (given: Record<string, unknown> = {}, entry = id) => {
  const { kind, entrant, title, words } = await stands(entry);
  const was = entryStamp(await stands(entry));
  return entryEditInput.parse({ key: "k", was, kind, entrant, title, words, ...given });
};
const refused = (code: string) => expect.objectContaining({ code });

test("an entry is said anew by its key while its round is not closed, told in the history", async () => {
  await editEntry(official, id, await form({ title: "Hẻm xanh".normalize("NFD"), namingAgreed: "1" }));
  expect(await findOwnEntry(id)).toMatchObject({ title: "Hẻm xanh", namingAgreed: true });
  expect((await stands()).sentById).toBe(official.id);
  const last = (await db().select().from(event).orderBy(event.id)).at(-1)!;
  expect(last).toMatchObject({ action: "contest.edit-entry", actorId: official.id });
  // The same words again are nothing new; nobody's account stands beside a citizen's.
  const events = await db().$count(event);
  await editEntry(official, id, await form({ namingAgreed: "1" }));
  expect(await db().$count(event)).toBe(events);
  await editEntry(official, other, await form({ words: "Thêm một đoạn." }, other));
  expect((await db().select().from(event).orderBy(event.id)).at(-1)!.actorId).toBeNull();
  // Opened for its jury it is still taken, until somebody scores it.
  await callJuror(moderator, { roundId: round, userId: juror.id });
  await openRound(moderator, round);
  await editEntry(null, id, await form({ entrant: "Nhóm bạn hẻm 12" }));
  expect((await stands()).entrant).toBe("Nhóm bạn hẻm 12");
});

test("of two windows the second is told; what was scored, closed or taken back stays as it is", async () => {
  const read = await form({ title: "Một" });
  await editEntry(null, id, await form({ title: "Hai" }));
  await expect(editEntry(null, id, read)).rejects.toEqual(refused("stale"));
  await callJuror(moderator, { roundId: round, userId: juror.id });
  await openRound(moderator, round);
  const scores = ["8", "4"];
  await scoreEntry(juror, sheetInput.parse({ roundId: round, entryId: id, scores }));
  await expect(editEntry(null, id, await form({ title: "Ba" }))).rejects.toEqual(refused("entry-scored"));
  expect(await listContests(moderator)).toMatchObject([{ entries: 2, round: "Chấm bài" }]);
  await withdrawEntry(null, other, "");
  expect(await listContests(moderator)).toMatchObject([{ entries: 1 }]);
  await expect(editEntry(null, other, await form({ title: "Ba" }, other))).rejects.toEqual(
    refused("contest-closed"),
  );
  await closeRound(moderator, { roundId: round, version: await versionOf(round), goOn: 1, despite: "" });
  await expect(editEntry(null, id, await form({ title: "Ba" }))).rejects.toEqual(refused("contest-closed"));
  expect((await stands()).title).toBe("Hai");
});

test("a citizen's moves to the ward it is from; a ward's own stays where it was handed in", async () => {
  const moved = await form({ unit: "Tân Sơn Hòa", unitId: tanSonHoa }, other);
  await editEntry(null, other, moved);
  expect((await stands(other)).unitId).toBe(tanSonHoa);
  expect(await findOwnEntry(other)).toMatchObject({ unitId: tanSonHoa, byWard: false });
  const last = (await db().select().from(event).orderBy(event.id)).at(-1)!;
  expect(last.after).toEqual({ unitId: tanSonHoa });
  await expect(editEntry(null, other, await form({ unit: "Nơi không có" }, other))).rejects.toMatchObject({
    code: "invalid",
    fields: { unit: "unknown-unit" },
  });
  await editEntry(official, id, await form({ title: "Khác", unit: "Tân Sơn Hòa", unitId: tanSonHoa }));
  expect(await stands()).toMatchObject({ title: "Khác", unitId: minhPhung });
  expect(await findOwnEntry(id)).toMatchObject({ byWard: true });
});

test("how its sender is reached is told anew with consent, kept unsaid, or taken away", async () => {
  const contactOf = async () => (await stands(other)).contact;
  const reached = { contact: "0900 000 001", contactConsent: "1" };
  await editEntry(null, other, await form(reached, other));
  expect(await contactOf()).toBe("0900 000 001");
  const own = await findOwnEntry(other);
  expect(own).toMatchObject({ hasContact: true });
  expect(JSON.stringify(own)).not.toContain("0900");
  await editEntry(null, other, await form({ words: "Thêm." }, other));
  expect(await contactOf()).toBe("0900 000 001");
  await editEntry(null, other, await form({ dropContact: "1" }, other));
  expect(await stands(other)).toMatchObject({ contact: null, contactConsentedAt: null });
  expect(await db().$count(event, like(event.after, "%0900%"))).toBe(0);
  const unagreed = entryEditInput.safeParse({ ...(await form({}, other)), contact: "0900 000 002" });
  expect(unagreed.error?.issues.map(({ path }) => path.join("."))).toEqual(["contactConsent"]);
});

test("it says what it is, by whom and what kind", () => {
  const faults = (given: Record<string, string>) =>
    entryEditInput
      .safeParse({ key: "k", was: "", kind: "individual", entrant: "A", title: "B", ...given })
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  expect(faults({ title: " " })).toEqual(["title required"]);
  expect(faults({ entrant: "" })).toEqual(["entrant name-required"]);
  expect(faults({ kind: "all" })).toEqual(["kind choose-kind"]);
  expect(faults({ words: "a".repeat(5001) })).toEqual(["words too-long"]);
});
