import "server-only";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailServer } from "./settings";
import type { MailFailure } from "./vocabulary";

/** Milliseconds: whoever says nothing for so long is not there. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** A letter was not taken. `forGood` where asking again would be answered the same. */
export class NotTaken extends Error {
  constructor(
    readonly failure: MailFailure,
    readonly forGood = false,
  ) {
    super(failure);
    this.name = "NotTaken";
  }
}

export type Letter = { id: string; to: { name: string; address: string }; subject: string; body: string };

/** A line to the mail server, ready to take letters. */
export type MailLine = { hand: (letter: Letter) => Promise<void>; close: () => void };

/** Calls the server and signs in. Throws `NotTaken`. */
export async function callMailServer(server: MailServer): Promise<MailLine> {
  const { host, port, secure, requireTLS, auth, from } = server;
  const connection = new SMTPConnection({ host, port, secure, requireTLS, ...patience, logger: false });
  // What breaks between two letters is said by the next one.
  let broken: Error | undefined;
  connection.on("error", (error: Error) => void (broken = error));
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once("error", reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    if (auth)
      await new Promise<void>((resolve, reject) =>
        connection.login(auth, (error) => (error ? reject(error) : resolve())),
      );
  } catch (error) {
    connection.close();
    throw new NotTaken(failureOf(error, "unreachable"));
  }
  return {
    hand: async (letter) => {
      if (broken) throw new NotTaken("cut-off");
      await handOver(connection, from, letter);
    },
    close: () => (broken ? connection.close() : connection.quit()),
  };
}

/** Says one letter to the server; returns once the server has answered that it has it. Throws `NotTaken`. */
async function handOver(
  connection: SMTPConnection,
  from: string,
  { id, to, subject, body }: Letter,
): Promise<void> {
  // The composer encodes what a header may not hold: a line end in a name or a subject starts no header of its own.
  const message = new MailComposer({
    from,
    to,
    subject,
    text: body,
    // The same for each try, so that a mailbox can tell a letter said twice.
    messageId: `<${id}@${domainOf(from)}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const bytes = await message.build();
  const envelope = message.getEnvelope();
  await new Promise<void>((resolve, reject) => {
    connection.send({ from: envelope.from || false, to: envelope.to }, bytes, (error) => {
      if (!error) return resolve();
      const refused = new NotTaken(failureOf(error, "cut-off"), isForGood(error));
      // A letter half said is taken back, or the next one would be its continuation.
      if (refused.forGood) connection.reset(() => reject(refused));
      else reject(refused);
    });
  });
}

const domainOf = (from: string) => /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";

type SmtpError = { code?: string; responseCode?: number };

const isForGood = (error: unknown): boolean => ((error as SmtpError).responseCode ?? 0) >= 500;

/** What a server's refusal is called here; `silence` where it said nothing. */
function failureOf(error: unknown, silence: MailFailure): MailFailure {
  const { code = "", responseCode = 0 } = error as SmtpError;
  const said = `${code} ${error instanceof Error ? error.message : ""}`.toUpperCase();
  if (code === "EAUTH") return "sign-in";
  if (/CERT|TLS|SELF_SIGNED|ALTNAME|LEAF_SIGNATURE/.test(said)) return "certificate";
  if (responseCode >= 500) return "recipient";
  return responseCode >= 400 ? "later" : silence;
}
