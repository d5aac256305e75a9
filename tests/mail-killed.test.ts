import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { outbox } from "@/db/schema";
import { write } from "@/db/write";
import { noteUnsure, putLetters } from "@/domain/mail/outbox.server";
import { useDatabase } from "./support/database";
import { readMail, startMailServer } from "./support/mail-server";
import { makePerson } from "./support/people";

useDatabase();

const total = 60;
const kills = [7, 19, 33];

test("a portal killed three times while it hands letters over sends none twice; what it does not know of it says", async () => {
  const person = await makePerson({ role: "admin", password: null });
  const lines = Array.from({ length: total }, (_, at) => `thư số ${at + 1}.`);
  await write((tx) =>
    putLetters(
      tx,
      lines.map((line) => ({ kind: "trial", occasion: line, userId: person.id, subject: line, body: line })),
    ).then(() => undefined),
  );
  let end = () => {};
  const server = await startMailServer({ take: () => (kills.includes(server.taken.length) && end(), null) });
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = "lantoa@phuong.example";
  try {
    for (let round = 0; round <= kills.length; round++) {
      const args = ["--conditions=react-server", "--import", "tsx", "tests/support/run-post.ts"];
      const post = spawn(process.execPath, args, { stdio: "inherit", env: process.env });
      end = () => void post.kill("SIGKILL");
      await once(post, "exit");
      // As if the two minutes that a letter is kept for had passed.
      await db()
        .update(outbox)
        .set({ leasedUntil: new Date(0) })
        .where(ne(outbox.state, "sent"));
      await noteUnsure();
    }
    const arrived = server.taken.map(({ text }) => readMail(text).body.trim());
    expect(new Set(arrived).size).toBe(arrived.length);
    const unsure = await db().select({ body: outbox.body }).from(outbox).where(eq(outbox.state, "unsure"));
    expect(unsure.length).toBeLessThanOrEqual(kills.length);
    expect(new Set([...arrived, ...unsure.map(({ body }) => body)])).toEqual(new Set(lines));
    expect(await db().$count(outbox, eq(outbox.state, "waiting"))).toBe(0);
  } finally {
    delete process.env.SMTP_URL;
    delete process.env.MAIL_FROM;
    await server.stop();
  }
}, 120_000);
