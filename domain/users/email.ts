import { cleanLine, fold } from "../text/fold";

/** How an address typed by hand is kept and compared: plain letters without blanks around, lower case. */
export function normaliseEmail(email: string): string {
  return cleanLine(email).toLowerCase();
}

/** The words an account is found by. */
export function userSearchKey(person: { name: string; email: string }): string {
  return fold(`${person.name} ${person.email}`);
}
