import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { can, type Actor } from "../permissions";
import { putLinkLetter } from "../mail/link-letters.server";
import { openGrids } from "../sheets/open-file.server";
import { wardsByWords } from "../units/wards-by-words.server";
import { inviteWith } from "./administer.server";
import { normaliseEmail } from "./email";
import { readPeople, type PeopleList, type ReadPerson } from "./people-list";

/** As many people as are invited at once. */
const most = 500;

/** A line after the inviting: `path` leads by a one-time link whoever was invited by it. */
export type InvitedRow = ReadPerson & { path: string | null };

/** The sheets of a file of people as the lines `checkPeople` reads, a row a line. Throws `not-allowed`, what `SheetRefusal` names. */
export async function peopleInFile(actor: Actor, path: string): Promise<string> {
  assertMay(actor);
  const grids = await openGrids(path, actor.id);
  return grids
    .flatMap(({ rows }) => {
      const lines: string[] = [];
      // A row's line has its number, as far as nothing was left out in thousands.
      for (const { number, cells } of rows) {
        if (number - lines.length <= most) while (lines.length < number - 1) lines.push("");
        lines.push(cells.map((cell) => cell.replace(/[\s;]+/g, " ")).join("\t"));
      }
      return lines;
    })
    .join("\n");
}

/**
 * A pasted list of people, each line with whom it names or its fault: nobody is invited yet. Throws `not-allowed`,
 * `too-many-rows`, `invalid` at `people` for an empty list.
 */
export async function checkPeople(actor: Actor, text: string): Promise<PeopleList> {
  assertMay(actor);
  const list = readPeople(text, await wardsByWords());
  if (list.rows.length === 0) throw new DomainError("invalid", {}, { people: "required" });
  if (list.rows.length > most) throw new DomainError("too-many-rows", { limit: most });
  const emails = list.rows.flatMap(({ person }) => (person ? [normaliseEmail(person.email)] : []));
  const known = await db()
    .select({ email: user.email })
    .from(user)
    .where(inArray(user.email, emails))
    .limit(most);
  const has = new Set(known.map(({ email }) => email));
  const rows = list.rows.map((row) =>
    row.person && has.has(normaliseEmail(row.person.email)) ? asKnown(row) : row,
  );
  return { ...list, rows };
}

/**
 * Invites everybody that a list's lines name and that has no account yet, in one go, and with `byMail` puts each one's letter into
 * the outbox; the others stay with their fault. Throws what `checkPeople` throws, `mail-off`.
 */
export async function inviteList(
  actor: Actor,
  text: string,
  { byMail = false } = {},
): Promise<{ head: string[]; rows: InvitedRow[] }> {
  const { head, rows } = await checkPeople(actor, text);
  return write(async (tx) => {
    const invited: InvitedRow[] = [];
    for (const row of rows) {
      const made = row.person && (await inviteWith(tx, actor, row.person).catch(unlessTaken));
      if (made && byMail) await putLinkLetter(tx, made);
      invited.push({ ...(row.person && !made ? asKnown(row) : row), path: made?.path ?? null });
    }
    return { head, rows: invited };
  });
}

const asKnown = ({ line, cells }: ReadPerson): ReadPerson => ({ line, cells, person: null, fault: "known" });

function assertMay(actor: Actor): void {
  if (!can(actor, "user.invite")) throw new DomainError("not-allowed");
}

/** Somebody else invited them since the list was looked at. */
function unlessTaken(error: unknown): null {
  if (error instanceof DomainError && error.code === "email-taken") return null;
  throw error;
}
