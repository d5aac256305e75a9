import { fold } from "../text/fold";

/** How an address typed by hand is kept and compared: NFC, trimmed, lower case. */
export function normaliseEmail(email: string): string {
  return email.normalize("NFC").trim().toLowerCase();
}

/** The words an account is found by. */
export function userSearchKey(person: { name: string; email: string }): string {
  return fold(`${person.name} ${person.email}`);
}
