/**
 * What holds whole files in memory is done one at a time: photos being decoded are one line, papers being read another,
 * lists being written the third. In a line the accounts take turns, so that who sends forty photos does not make another wait for all of them.
 */
export type Line = "photos" | "papers" | "lists";
type Turns = { busy: boolean; waiting: Map<string, (() => void)[]> };

// Next bundles this module more than once per process; the turns must not be.
const slot = globalThis as typeof globalThis & { lanToaFileTurns?: Record<Line, Turns> };
const lines = (slot.lanToaFileTurns ??= {
  photos: { busy: false, waiting: new Map() },
  papers: { busy: false, waiting: new Map() },
  lists: { busy: false, waiting: new Map() },
});

/** Runs `work` alone in its line: first come, first served within an account, and the accounts one after the other. */
export async function inFileTurn<T>(line: Line, account: string, work: () => Promise<T>): Promise<T> {
  const turns = lines[line];
  if (turns.busy)
    await new Promise<void>((resolve) => {
      turns.waiting.set(account, [...(turns.waiting.get(account) ?? []), resolve]);
    });
  turns.busy = true;
  try {
    return await work();
  } finally {
    const next = nextWaiting(turns.waiting);
    if (next) next();
    else turns.busy = false;
  }
}

/** The first of the account that has waited longest for a turn; what else it has waits at the end of the line. */
function nextWaiting(waiting: Turns["waiting"]): (() => void) | undefined {
  const [first] = waiting;
  if (!first) return undefined;
  const [account, [next, ...others]] = first;
  waiting.delete(account);
  if (others.length > 0) waiting.set(account, others);
  return next;
}
