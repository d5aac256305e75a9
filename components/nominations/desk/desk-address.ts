import { choice, entryOf, several, wholeNumber, words } from "@/domain/address/read-query";
import { deskGroups, deskOrders } from "@/domain/nominations/desk-groups";
import { profileKinds } from "@/domain/profiles/vocabulary";

/** What the desk's address says: the group, the search and its choices, the order and the page, and what is chosen. */
export const deskQuery = {
  loc: entryOf(deskGroups, ""),
  q: words(120),
  dot: words(80),
  loai: choice(profileKinds, ""),
  "linh-vuc": words(80),
  kp: words(200),
  xep: choice(deskOrders, ""),
  trang: wholeNumber(1, 2000),
  chon: several(50),
};

export type DeskAddress = {
  loc: keyof typeof deskGroups;
  q: string;
  dot: string;
  loai: (typeof profileKinds)[number] | "";
  "linh-vuc": string;
  kp: string;
  xep: (typeof deskOrders)[number];
};

/** Its page, and the ids of what is chosen. */
type Place = { trang?: number; chon?: string[] };

/** The desk's address for what is asked; the first page and what is asked for by nobody stay unsaid. */
export function deskHref({ chon = [], ...asked }: Partial<DeskAddress> & Place): string {
  const said = Object.entries(asked).filter(([name, value]) => value && !(name === "trang" && value === 1));
  const chosen = chon.map((id) => ["chon", id]);
  const query = new URLSearchParams([
    ...said.map(([name, value]) => [name, String(value)]),
    ...chosen,
  ]).toString();
  return query ? `/ban-lam-viec?${query}` : "/ban-lam-viec";
}
