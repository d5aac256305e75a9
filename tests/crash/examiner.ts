import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { BrokenEvent } from "../../domain/history/verify-chain.server";

/** What somebody was told is done: a question whose answer is 1 for as long as it is. */
export type Act = { what: string; sql: string; args: (string | number)[] };
export type Asked = { acts: Act[] };
export type Found = {
  integrity: string;
  /** Rows that point at nothing. */
  strays: number;
  broken: BrokenEvent | null;
  halves: Record<string, number>;
  /** The acts that are not there. */
  lost: string[];
};

/** Looks into a database from beside, with the portal's own code, as often as it is asked. */
export function startExaminer(databaseFile: string) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "tests/crash/examine.ts"],
    {
      env: { ...process.env, DATABASE_URL: `file:${databaseFile}` },
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async look(acts: Act[]): Promise<Found> {
      child.stdin.write(`${JSON.stringify({ acts } satisfies Asked)}\n`);
      const { value, done } = (await lines.next()) as { value?: string; done?: boolean };
      if (done || !value) throw new Error("The examiner ended.");
      return JSON.parse(value) as Found;
    },
    stop: () => void child.stdin.end(),
  };
}
