/** A place in a list ordered by moment, then id: several rows may share a millisecond. */
export type Cursor = { at: number; id: string };

/** The place as part of an address: "1764000000000.3f0c…". */
export function cursorOf(at: Date | null, id: string): string {
  return `${at?.getTime() ?? 0}.${id}`;
}

/** The place an address names; null for anything that names none, so that the list begins at its beginning. */
export function parseCursor(text: unknown): Cursor | null {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,60})$/.exec(typeof text === "string" ? text : "") ?? [];
  return id ? { at: Number(at), id } : null;
}
