import "server-only";
import { hcmcToday } from "../time/dates";
import { callMailServer, NotTaken, type MailLine } from "./connection.server";
import { isDigestHour, writeDigests } from "./digest.server";
import { noteHanding, noteNotTaken, noteSent, noteUnsure, takeLetter } from "./outbox.server";
import { mailServer, type MailServer } from "./settings";

/** Milliseconds between looks at the outbox. */
const glance = 5_000;

/** Milliseconds in which a server that did not answer is left alone. */
const rest = 60_000;

// Next bundles this module more than once per process; its postman must not be.
const slot = globalThis as typeof globalThis & { lanToaPost?: { digestOf: string; notBefore: number } };

/** Starts this process's postman, once, where letters are set up. It never keeps the process alive. */
export function startPost(onFault: (error: unknown) => void): void {
  if (slot.lanToaPost) return;
  const post = (slot.lanToaPost = { digestOf: "", notBefore: 0 });
  let busy = false;
  const look = async () => {
    const server = mailServer();
    if (busy || !server) return;
    busy = true;
    try {
      await noteUnsure();
      const now = new Date();
      if (isDigestHour(now) && post.digestOf !== hcmcToday(now)) {
        await writeDigests(now);
        post.digestOf = hcmcToday(now);
      }
      const wait = post.notBefore - now.getTime();
      // Longer than the rest it is only where the clock was set back meanwhile.
      if ((wait <= 0 || wait > rest) && !(await deliverDue(server)).answered)
        post.notBefore = now.getTime() + rest;
    } catch (error) {
      onFault(error);
    } finally {
      busy = false;
    }
  };
  setInterval(() => void look(), glance).unref();
}

/** Hands over every letter that is due, one after the other over one line. Returns how many the server took, and whether it answered. */
export async function deliverDue(server: MailServer): Promise<{ sent: number; answered: boolean }> {
  let line: MailLine | null = null;
  let sent = 0;
  try {
    for (let letter = await takeLetter(); letter; letter = await takeLetter()) {
      let handed = false;
      try {
        line ??= await callMailServer(server);
        handed = await noteHanding(letter.id, letter.attempts);
        if (!handed) continue;
        const { id, name, address, subject, body } = letter;
        await line.hand({ id, to: { name, address }, subject, body });
        await noteSent(id);
        sent++;
      } catch (error) {
        if (!(error instanceof NotTaken)) throw error;
        await noteNotTaken(letter, { failure: error.failure, forGood: error.forGood, handed });
        // A server that refuses one address takes the next; one that does not answer is left alone for a while.
        if (!error.forGood) return { sent, answered: false };
      }
    }
    return { sent, answered: true };
  } finally {
    line?.close();
  }
}
