import { afterEach, beforeEach, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { outbox, user } from "@/db/schema";
import { write } from "@/db/write";
import { writeDigests } from "@/domain/mail/digest.server";
import {
  cancelLetter,
  countLetters,
  listLetters,
  resendLetter,
  sendTrial,
} from "@/domain/mail/manage.server";
import { noteUnsure } from "@/domain/mail/outbox.server";
import { deliverDue } from "@/domain/mail/post.server";
import { mailServer } from "@/domain/mail/settings";
import { setMailTopics } from "@/domain/mail/topics.server";
import { markRead } from "@/domain/notifications/mark-read.server";
import { notify } from "@/domain/notifications/notify.server";
import type { Actor } from "@/domain/permissions";
import { inviteList } from "@/domain/users/invite-list.server";
import { useDatabase } from "../support/database";
import { readMail, startMailServer } from "../support/mail-server";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

type Server = Awaited<ReturnType<typeof startMailServer>>;
const running: Server[] = [];
let admin: Actor;

async function withServer(options: Parameters<typeof startMailServer>[0] = {}): Promise<Server> {
  const server = await startMailServer(options);
  running.push(server);
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = "Lan Tỏa <lantoa@phuong.example>";
  return server;
}

beforeEach(async () => {
  admin = await makePerson({ role: "admin", name: "Phạm Thị Quản" });
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});

const tell = (to: Actor, kind: "submitted" | "comment" | "approved", at: Date) =>
  write((tx) =>
    notify(
      tx,
      [to.id],
      {
        kind,
        data: { reference: "DC-2026-0001", name: "Bà Trần Thị Bé", unit: "Phường Minh Phụng" },
        path: "/kiem-duyet/1",
      },
      at,
    ),
  );
const letters = async () => db().select().from(outbox).orderBy(outbox.createdAt);
const deliver = () => deliverDue(mailServer()!);
const day = (n: number, hour = 7) => new Date(Date.UTC(2026, 10, n, hour - 7));

test("a person gets one letter a day with what is new and unread, in the inbox's own words, and none where nothing came", async () => {
  const official = await makePerson({ role: "official", unitId: minhPhung, name: "Lê Thị Hạnh" });
  await tell(official, "submitted", day(26, 9));
  await tell(official, "comment", day(26, 10));
  expect(await writeDigests(day(27))).toBe(1);
  expect(await writeDigests(day(27, 15))).toBe(0);
  const [letter] = await letters();
  expect(letter).toMatchObject({
    userId: official.id,
    state: "waiting",
    subject: "Lan Tỏa ngày 27/11/2026: 2 tin mới",
  });
  expect(letter!.body).toContain(
    "Hồ sơ DC-2026-0001 của Bà Trần Thị Bé (Phường Minh Phụng) đang chờ bạn kiểm tra.",
  );
  expect(letter!.body).toContain("/kiem-duyet/1");
  expect(await writeDigests(day(28))).toBe(0);
  await tell(official, "approved", day(28, 10));
  expect(await writeDigests(day(29))).toBe(1);
  expect((await letters())[1]!.subject).toBe("Lan Tỏa ngày 29/11/2026: 1 tin mới");
});

test("what was read or switched off is in no letter; the last topic off, and there is none", async () => {
  const official = await makePerson({ role: "official", unitId: minhPhung });
  await tell(official, "submitted", day(26, 9));
  await tell(official, "comment", day(26, 9));
  await setMailTopics(official, ["people"]);
  await writeDigests(day(27));
  expect((await letters())[0]!.body).not.toContain("đang chờ bạn kiểm tra");
  await tell(official, "submitted", day(27, 9));
  expect(await writeDigests(day(28))).toBe(0);
  await setMailTopics(official, ["work", "people"]);
  await markRead(official);
  expect(await writeDigests(day(29))).toBe(0);
});

test("what an administrator has to see to stands before a morning of letters that came later", async () => {
  await sendTrial(admin);
  const [trial] = await letters();
  await db()
    .update(outbox)
    .set({ state: "refused", failure: "recipient", createdAt: day(26) });
  for (let at = 0; at < 101; at++)
    await tell(await makePerson({ role: "official", unitId: minhPhung }), "comment", day(26, 9));
  expect(await writeDigests(day(27))).toBe(101);
  const shown = await listLetters(admin);
  expect(shown).toHaveLength(101);
  expect(shown[0]).toMatchObject({ id: trial!.id, state: "refused" });
  expect(new Set(shown.slice(1).map(({ kind }) => kind))).toEqual(new Set(["digest"]));
});

test("a letter is taken by a real server, whole, and its words are kept no longer", async () => {
  const server = await withServer();
  await sendTrial(admin);
  expect(await deliver()).toEqual({ sent: 1, answered: true });
  expect(await deliver()).toEqual({ sent: 0, answered: true });
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]!.to).toEqual([admin.email]);
  const { headers, body } = readMail(server.taken[0]!.text);
  expect(headers).toContain("Subject: Thư thử của cổng Lan Tỏa");
  expect(headers).toMatch(/^From: Lan Tỏa <lantoa@phuong\.example>$/m);
  expect(body).toContain("Chào Phạm Thị Quản,");
  expect((await letters())[0]).toMatchObject({ state: "sent", body: "", failure: null });
});

test("a name with line ends starts no header and adds nobody", async () => {
  const server = await withServer();
  await db()
    .update(user)
    .set({ name: "Quản\r\nBcc: la@phuong.example\r\n\r\nThân lạ" })
    .where(eq(user.id, admin.id));
  await sendTrial({ ...admin, name: "Quản\r\n.\r\nMAIL FROM:<la@phuong.example>" });
  await deliver();
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]!.to).toEqual([admin.email]);
  expect(server.taken[0]!.text).not.toMatch(/^Bcc:/im);
});

test("a server that is down loses nothing: the letter waits, each time longer, and arrives once", async () => {
  const server = await withServer();
  await server.stop();
  running.length = 0;
  await sendTrial(admin);
  const before = Date.now();
  expect(await deliver()).toEqual({ sent: 0, answered: false });
  const [waiting] = await letters();
  expect(waiting).toMatchObject({ state: "waiting", failure: "unreachable", attempts: 1 });
  expect(waiting!.dueAt.getTime() - before).toBeGreaterThanOrEqual(60_000);
  await db().update(outbox).set({ dueAt: new Date() });
  await deliver();
  const [later] = await letters();
  expect(later!.dueAt.getTime() - Date.now()).toBeGreaterThan(100_000);
  const again = await withServer();
  await db().update(outbox).set({ dueAt: new Date() });
  expect(await deliver()).toEqual({ sent: 1, answered: true });
  expect(again.taken).toHaveLength(1);
});

test("a server that takes and drops is asked again; one that refuses an address is not, and the next letter goes", async () => {
  let times = 0;
  const server = await withServer({ take: () => (times++ === 0 ? "silence" : null) });
  await sendTrial(admin);
  expect(await deliver()).toEqual({ sent: 0, answered: false });
  expect((await letters())[0]).toMatchObject({ state: "waiting", failure: "cut-off" });
  await db().update(outbox).set({ dueAt: new Date() });
  await deliver();
  expect(server.taken).toHaveLength(1);
  const refusing = await withServer({
    onRcptTo: ({ address }, _, done) =>
      done(address === admin.email ? Object.assign(new Error("no such box"), { responseCode: 550 }) : null),
  });
  const other = await makePerson({ role: "admin" });
  await sendTrial(admin);
  await sendTrial(other);
  expect(await deliver()).toEqual({ sent: 1, answered: true });
  expect(refusing.taken.map(({ to }) => to)).toEqual([[other.email]]);
  expect((await letters()).find(({ state }) => state === "refused")).toMatchObject({
    failure: "recipient",
    attempts: 1,
  });
});

test("what a process was handing over when it ended is handed over only when somebody asks", async () => {
  const server = await withServer();
  await sendTrial(admin);
  const { id } = (await letters())[0]!;
  await db()
    .update(outbox)
    .set({ state: "handing", leasedUntil: new Date(Date.now() - 1) });
  await noteUnsure();
  expect(await deliver()).toEqual({ sent: 0, answered: true });
  expect(await countLetters(admin)).toEqual({ unsure: 1 });
  const official = await makePerson({ role: "official", unitId: minhPhung });
  await expect(resendLetter(official, id)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(listLetters(official)).rejects.toMatchObject({ code: "not-allowed" });
  await resendLetter(admin, id);
  expect(await deliver()).toEqual({ sent: 1, answered: true });
  await expect(resendLetter(admin, id)).rejects.toMatchObject({ code: "wrong-step" });
  await expect(cancelLetter(admin, id)).rejects.toMatchObject({ code: "wrong-step" });
  expect(server.taken).toHaveLength(1);
});

test("a list of people is invited by mail, each by a link of their own; a letter that was dropped does not go", async () => {
  const list = [
    "Lê Thị Hạnh\thanh@phuong.example\tPhường Minh Phụng\tCán bộ",
    "Trần Bảo\tbao@phuong.example\tPhường Minh Phụng\tCán bộ",
  ].join("\n");
  await expect(inviteList(admin, list, { byMail: true })).rejects.toMatchObject({ code: "mail-off" });
  const server = await withServer();
  const { rows } = await inviteList(admin, list, { byMail: true });
  expect(await letters()).toHaveLength(2);
  const dropped = (await listLetters(admin)).find(({ email }) => email === "bao@phuong.example")!;
  await cancelLetter(admin, dropped.id);
  await deliver();
  expect(server.taken.map(({ to }) => to)).toEqual([["hanh@phuong.example"]]);
  expect(readMail(server.taken[0]!.text).body).toContain(rows[0]!.path!);
  expect((await letters()).map(({ body }) => body)).toEqual(["", ""]);
});
