import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { outbox } from "@/db/schema";
import { sendTrial } from "@/domain/mail/manage.server";
import { deliverDue } from "@/domain/mail/post.server";
import { mailServer } from "@/domain/mail/settings";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { startMailServer } from "../support/mail-server";
import { makePerson } from "../support/people";

useDatabase();

type Server = Awaited<ReturnType<typeof startMailServer>>;
let admin: Actor, server: Server | undefined;
beforeEach(async () => {
  admin = await makePerson({ role: "admin" });
  process.env.MAIL_FROM = "Lan Tỏa <lantoa@phuong.example>";
});
afterEach(async () => {
  await server?.stop();
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});

const deliver = () => deliverDue(mailServer()!);
const letters = () => db().select().from(outbox);

test.each([
  ["from the first byte", "smtps", { secure: true }],
  ["asked for by STARTTLS", "smtp", { disabledCommands: [] as string[] }],
])(
  "a server whose certificate is nobody's learns no password and no letter: TLS %s",
  async (_, scheme, tls) => {
    const told: string[] = [];
    server = await startMailServer({
      ...tls,
      onAuth: ({ username = "" }, _session, done) => (told.push(username), done(null, { user: username })),
      onMailFrom: ({ address }, _session, done) => (told.push(address), done()),
    });
    process.env.SMTP_URL = `${scheme}://cong:matkhau@127.0.0.1:${server.port}`;
    await sendTrial(admin);
    expect(await deliver()).toEqual({ sent: 0, answered: false });
    expect([told, server.taken]).toEqual([[], []]);
    // Nothing is lost by it: it waits, and the office reads why.
    expect(await letters()).toMatchObject([{ state: "waiting", failure: "certificate", attempts: 1 }]);
  },
);

test("a wrong password keeps letters waiting and says so", async () => {
  server = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (auth, _, done) =>
      auth.password === "dung" ? done(null, { user: auth.username }) : done(new Error("wrong")),
  });
  process.env.SMTP_URL = `smtp://cong:sai@127.0.0.1:${server.port}`;
  await sendTrial(admin);
  await deliver();
  expect((await letters())[0]).toMatchObject({ state: "waiting", failure: "sign-in" });
  process.env.SMTP_URL = `smtp://cong:dung@127.0.0.1:${server.port}`;
  await db().update(outbox).set({ dueAt: new Date() });
  expect(await deliver()).toEqual({ sent: 1, answered: true });
});
