import { nameKeyOf } from "../persons/keys";

/** Whether a name that was typed is that of who was asked: without accents, forms of address or the order of its words. */
export function isSamePerson(typed: string, asked: string): boolean {
  return nameKeyOf("individual", typed) === nameKeyOf("individual", asked);
}
