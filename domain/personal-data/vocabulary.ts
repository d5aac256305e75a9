import { nameKeyOf } from "../persons/keys";

/** What somebody asks for: a copy of all that is kept, or that it be erased. */
export const dataWishes = ["copy", "erase"] as const;
export type DataWish = (typeof dataWishes)[number];

/** Where something about a person is kept. */
export const placeKinds = ["nomination", "recognition", "profile", "suggestion"] as const;
export type PlaceKind = (typeof placeKinds)[number];
export type Place = { kind: PlaceKind; id: string };

export const placeKey = ({ kind, id }: Place) => `${kind}-${id}`;

/** The place a key names; null where it names none. */
export function placeOf(key: string): Place | null {
  const kind = placeKinds.find((one) => key.startsWith(`${one}-`));
  return kind && key.length > kind.length + 1 ? { kind, id: key.slice(kind.length + 1) } : null;
}

/** What stands where a name stood. */
export const erasedName = "(đã xóa theo yêu cầu)";

/**
 * What erasing did: places that went whole, places of which the words went and a number stays counted, and awards that stay in a
 * decision with their names (Luật Thi đua, khen thưởng 06/2022/QH15; Luật Lưu trữ 33/2024/QH15); and until which day (ISO)
 * copies live in backups.
 */
export type Erased = { removed: number; emptied: number; awards: number; copiesUntil: string | null };

/** The key under which a person's name is found however it is written: its accents, the order of its words, what stands before it. */
export const personKey = (name: string) => nameKeyOf("individual", name);
