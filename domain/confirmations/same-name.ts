import { nameKeyOf } from "../persons/keys";
import { fold } from "../text/fold";

/** Whether a name that was typed is that of who was asked: without accents, forms of address or the order of its words. */
export function isSamePerson(typed: string, asked: string): boolean {
  // Typed as it stands, whatever a form of address could be ("Ho" is "Hồ", and "hộ").
  return fold(typed) === fold(asked) || nameKeyOf("individual", typed) === nameKeyOf("individual", asked);
}
