import "server-only";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { can, type Actor } from "../permissions";
import { wardsByWords } from "../units/wards-by-words.server";
import { inviteWith } from "./administer.server";
import { personFaults, readPeople, type ListedPerson } from "./people-list";

/** As many people as are invited at once. */
const most = 500;

export type Invited = { name: string; email: string; path: string };

/**
 * Invites everybody of a pasted list, all or nobody; returns the path of each one's one-time link. Throws `not-allowed`,
 * `too-many-rows`, `invalid` at `people` for an empty list, else the first kind of fault with its `rows`: `people-email`,
 * `people-name`, `people-unit` (no ward of today, or several) or `people-taken` (an account of that e-mail, or twice here).
 */
export async function inviteList(actor: Actor, text: string): Promise<Invited[]> {
  if (!can(actor, "user.invite")) throw new DomainError("not-allowed");
  const read = readPeople(text, await wardsByWords());
  if (read.length === 0) throw new DomainError("invalid", {}, { people: "required" });
  if (read.length > most) throw new DomainError("too-many-rows", { limit: most });
  for (const fault of personFaults) {
    const lines = read.flatMap((one) => ("fault" in one && one.fault === fault ? [one.line] : []));
    if (lines.length > 0) throw new DomainError(fault, { rows: lines.slice(0, 20).join(", ") });
  }
  const people = read as ListedPerson[];
  return write(async (tx) => {
    const invited: Invited[] = [];
    const taken: number[] = [];
    for (const { line, ...person } of people) {
      const path = await inviteWith(tx, actor, person).catch((error: unknown) => {
        if (!(error instanceof DomainError) || error.code !== "email-taken") throw error;
        taken.push(line);
        return null;
      });
      if (path) invited.push({ name: person.name, email: person.email, path: path.path });
    }
    if (taken.length > 0) throw new DomainError("people-taken", { rows: taken.slice(0, 20).join(", ") });
    return invited;
  });
}
