import "server-only";

/** Files one account may be sending at once. What they wait for is their own line, so nobody else waits with them. */
const mostAtOnce = 3;

type Turns = { open: number; waiting: (() => void)[] };

// Next bundles this module more than once per process; the count must not be.
const slot = globalThis as typeof globalThis & { lanToaReceiving?: Map<string, Turns> };
const accounts: Map<string, Turns> = (slot.lanToaReceiving ??= new Map<string, Turns>());

/** Runs `work` while fewer than three files of the account are under way; its others wait, unread, as they came. */
export async function inReceivingTurn<T>(account: string, work: () => Promise<T>): Promise<T> {
  const turns = accounts.get(account) ?? { open: 0, waiting: [] };
  accounts.set(account, turns);
  if (turns.open < mostAtOnce) turns.open++;
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else if (--turns.open === 0) accounts.delete(account);
  }
}
