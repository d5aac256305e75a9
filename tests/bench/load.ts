import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What is asked for; `weight` says how often beside the others, `cookie` as whom. */
export type Ask = { path: string; weight: number; cookie?: string };

/** `rate` in answers a second; p50, p95 and p99 in milliseconds; `bytes` over the wire. */
export type LoadResult = {
  rate: number;
  answers: number;
  bytes: number;
  p50: number;
  p95: number;
  p99: number;
};

type LoadOptions = { seconds: number; connections?: number };

/**
 * Asks `asks` of a server for some seconds over 16 keep-alive connections, gzipped, from a process of its own. Throws when
 * an answer is not 200 or a connection breaks.
 */
export async function load(url: string, asks: Ask[], options: LoadOptions): Promise<LoadResult> {
  const { seconds, connections = 16 } = options;
  const given = JSON.stringify({ url, connections, seconds, asks });
  const { stdout } = await run(process.execPath, ["tests/bench/load-generator.mjs", given], {
    maxBuffer: 10_000_000,
  });
  const result = JSON.parse(stdout) as LoadResult & { broken: number; refused: Record<string, number> };
  const refused = Object.entries(result.refused).map(([what, times]) => `${what} × ${times}`);
  if (refused.length > 0 || result.broken > 0)
    throw new Error(`${result.broken} broken; refused: ${refused.join(", ") || "none"}`);
  return result;
}

/** Answers a second to one address. */
export async function requestsPerSecond(address: string, seconds = 5): Promise<number> {
  const { origin, pathname, search } = new URL(address);
  return (await load(origin, [{ path: pathname + search, weight: 1 }], { seconds })).rate;
}

export const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
export const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** Milliseconds that `work` took with each of the inputs, one after the other. */
export async function timesOf<T>(inputs: T[], work: (input: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  return times;
}
