import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

type Stage = { name: string; command: string[] };

const vitest = ["npx", "vitest", "run", "--reporter=default", "--reporter=json"];
const stages = {
  types: { name: "Kiểu", command: ["npm", "run", "types"] },
  lint: { name: "Lint", command: ["npm", "run", "lint"] },
  unit: { name: "Đơn vị và tích hợp", command: [...vitest, "--outputFile.json=test-results/unit.json"] },
  site: { name: "Trình duyệt", command: ["npx", "playwright", "test"] },
} satisfies Record<string, Stage>;

/**
 * The whole check: rounds one after the other, cheap ones first, until one fails. Within a round its lanes run side by
 * side, the stages of a lane one after the other (the linter reads the types that were generated).
 */
const rounds: Stage[][][] = [[[stages.types, stages.lint], [stages.unit]], [[stages.site]]];

rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results", { recursive: true });
const failedStages: string[] = [];
for (const lanes of rounds) {
  await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)));
  if (failedStages.length > 0) break;
}
const unit = unitCounts();
const site = siteCounts();
const failed = unit.failed + site.failed;
if (failedStages.length > 0) console.error(`\nKhông đạt ở bước: ${failedStages.join(", ")}`);
// A stage may fail without a failing test (lint, types, a server that does not start): that counts as one.
console.log(`\n${unit.passed + site.passed} passed, ${failed || (failedStages.length > 0 ? 1 : 0)} failed`);
process.exit(failedStages.length > 0 ? 1 : 0);

async function runLane(lane: Stage[], alone: boolean): Promise<void> {
  for (const stage of lane) {
    const begin = performance.now();
    const heading = `\n── ${stage.name} ──`;
    if (alone) console.log(heading);
    const { status, output } = await run(stage.command, alone);
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    // Whole, so that what runs side by side does not mix.
    if (!alone) console.log(`${heading}\n${output}`);
    console.log(`(${stage.name}: ${seconds} s)`);
    if (status === 0) continue;
    failedStages.push(stage.name);
    return;
  }
}

/** Runs a command; its output goes straight through, or is gathered. */
function run(
  [command, ...args]: string[],
  through: boolean,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command!, args, {
      stdio: through ? "inherit" : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (text) => (output += text));
    child.stderr?.on("data", (text) => (output += text));
    child.on("close", (status) => resolve({ status, output }));
  });
}

type Counts = { passed: number; failed: number };

function unitCounts(): Counts {
  const report = readReport("test-results/unit.json") as { numPassedTests?: number; numFailedTests?: number };
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
}

function siteCounts(): Counts {
  const report = readReport("test-results/site.json") as { stats?: { expected: number; unexpected: number } };
  return { passed: report.stats?.expected ?? 0, failed: report.stats?.unexpected ?? 0 };
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
