import type { Person, Who } from "../support/peopled-portal";
import type { Act } from "./examiner";

/** What clients were told is done, as they were told it. */
export class Ledger {
  readonly acts: Act[] = [];
  /** What is only true once the portal was left in peace. */
  readonly promised: Act[] = [];
  /** Nominations that wait for a decision. */
  readonly sent: { id: string; at: Record<Who, Person> }[] = [];
  /** How many letters each administrator was told are on their way. */
  readonly letters = new Map<string, number>();
  readonly refused: string[] = [];

  /** `sql` answers 1 for as long as the act stands. */
  note = (what: string, sql: string, args: Act["args"]) => void this.acts.push({ what, sql, args });

  later = (what: string, sql: string, args: Act["args"]) => void this.promised.push({ what, sql, args });

  /** The acts from `first` on, and a draw of two hundred of those before them. */
  drawn(first: number, chance: () => number): Act[] {
    const old = Array.from({ length: Math.min(200, first) }, () => this.acts[Math.floor(chance() * first)]!);
    return [...old, ...this.acts.slice(first)];
  }

  /** How many acts there are of each kind. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { what } of this.acts) counts[what] = (counts[what] ?? 0) + 1;
    return counts;
  }
}
