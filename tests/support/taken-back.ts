import { heldReader, type Transaction } from "@/db/client";
import { joinWrites, write } from "@/db/write";

class TakenBack extends Error {}

const unless = (thrown: unknown) => {
  if (!(thrown instanceof TakenBack)) throw thrown;
};

/** A command that stands or falls by itself inside a trial: what it refuses leaves nothing, as its own transaction would. */
export type Alone = <T>(command: () => Promise<T>) => Promise<T>;

/**
 * Runs a trial in one transaction of the real database and takes all of it back, so that the ten-thousandth trial finds what the
 * first one found and none waits for the disk. Every command goes through `alone`; every `db()` reads what was done so far.
 */
export async function takenBack(trial: (alone: Alone) => Promise<void>): Promise<void> {
  await write((tx) => within(tx, trial)).catch(unless);
}

async function within(tx: Transaction, trial: (alone: Alone) => Promise<void>): Promise<never> {
  const alone: Alone = (command) => joinWrites(tx, command);
  await heldReader().run(tx as never, () => trial(alone));
  throw new TakenBack();
}
