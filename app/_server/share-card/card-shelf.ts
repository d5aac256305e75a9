import "server-only";

/** Kept in memory: some 10 MB. A restart draws them anew. */
const mostKept = 150;
/** Drawing takes a tenth of a second of the one process; whoever comes after so many is asked to come again. */
const mostWaiting = 20;

type Shelf = { cards: Map<string, Promise<Buffer>>; last: Promise<unknown>; waiting: number };

// Next bundles this module more than once per process; the shelf and its queue must not be.
const slot = globalThis as typeof globalThis & { lanToaCards?: Shelf };
const shelf: Shelf = (slot.lanToaCards ??= { cards: new Map(), last: Promise.resolve(), waiting: 0 });

/** The card called `version`, drawn once, one card at a time; null when too many wait already. */
export async function keptCard(version: string, draw: () => Promise<Buffer>): Promise<Buffer | null> {
  const kept = shelf.cards.get(version);
  if (kept) {
    // Last used, last to go.
    shelf.cards.delete(version);
    shelf.cards.set(version, kept);
    return kept;
  }
  if (shelf.waiting >= mostWaiting) return null;
  shelf.waiting++;
  const card = shelf.last.then(draw).finally(() => shelf.waiting--);
  shelf.last = card.catch(() => undefined);
  shelf.cards.set(version, card);
  card.catch(() => shelf.cards.delete(version));
  if (shelf.cards.size > mostKept) shelf.cards.delete(shelf.cards.keys().next().value!);
  return card;
}
