import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type TakenMail = { to: string[]; text: string };

/**
 * A real mail server on this machine, which keeps what it took. `take` is asked before a letter is accepted: an error is its
 * answer, "silence" closes the line without one.
 */
export async function startMailServer(
  options: SMTPServerOptions & { take?: (mail: TakenMail) => Error | "silence" | null } = {},
) {
  const { take, ...rest } = options;
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    ...rest,
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => void parts.push(part));
      stream.on("end", () => {
        const mail = {
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString("utf8"),
        };
        const said = take?.(mail) ?? null;
        if (said === "silence") return void server.connections.forEach((one) => void one.close());
        if (said === null) taken.push(mail);
        callback(said);
      });
    },
  });
  // A line that a test cuts is no fault of the server.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    taken,
    port,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

/** A letter's text and headers as a mailbox shows them: quoted-printable, base64 and encoded words read. */
export function readMail(text: string): { headers: string; body: string } {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const headers = head
    .replace(/\r\n[ \t]+/g, " ")
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === "b" ? Buffer.from(word, "base64").toString() : unquote(word.replace(/_/g, " ")),
    );
  const body = rest.join("\r\n\r\n");
  const encoding = /^content-transfer-encoding: (.*)$/im.exec(headers)?.[1]?.trim();
  if (encoding === "base64") return { headers, body: Buffer.from(body, "base64").toString() };
  return { headers, body: encoding === "quoted-printable" ? unquote(body) : body };
}

const unquote = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, "")
      .replace(/[^\x20-\x7e\r\n]/g, encodeURIComponent)
      .replace(/=([0-9A-F]{2})/g, "%$1")
      .replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
