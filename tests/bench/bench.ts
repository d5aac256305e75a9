import type { RunningServer } from "../support/server";
import type { Portal } from "./portal";
import type { Rows } from "./rows";

/** What every part of the bench is given. Servers start when a part first asks for them and serve the later parts too. */
export type Bench = {
  rows: Rows;
  portal: () => Promise<Portal>;
  reference: () => Promise<RunningServer>;
  /** How long the mixed load goes on. */
  minutes: number;
};
