import "server-only";

/** Each upload under way may hold several times its file in memory. */
const mostAtOnce = 3;

// Next bundles this module more than once per process; the count must not be.
const slot = globalThis as typeof globalThis & { lanToaUploads?: { open: number; waiting: (() => void)[] } };
const turns = (slot.lanToaUploads ??= { open: 0, waiting: [] });

/** Runs `work` when fewer than three uploads are under way; the others wait, unread, in the order they came. */
export async function inUploadTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turns.open < mostAtOnce) turns.open++;
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.open--;
  }
}
