import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

/** The whole check, in the order in which faults are cheapest to find. It stops at the first stage that fails. */
const stages: [name: string, command: string[]][] = [
  ["Lint", ["npm", "run", "lint"]],
  ["Kiểu", ["npm", "run", "types"]],
  [
    "Đơn vị và tích hợp",
    [
      "npx",
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      "--outputFile.json=test-results/unit.json",
    ],
  ],
  ["Trình duyệt", ["npx", "playwright", "test"]],
];

rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results", { recursive: true });
let failedStage: string | null = null;
for (const [name, [command, ...args]] of stages) {
  console.log(`\n── ${name} ──`);
  const { status } = spawnSync(command!, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status === 0) continue;
  failedStage = name;
  break;
}
const unit = unitCounts();
const site = siteCounts();
const failed = unit.failed + site.failed;
if (failedStage) console.error(`\nKhông đạt ở bước: ${failedStage}`);
// A stage may fail without a failing test (lint, types, a server that does not start): that counts as one.
console.log(`\n${unit.passed + site.passed} passed, ${failed || (failedStage ? 1 : 0)} failed`);
process.exit(failedStage ? 1 : 0);

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
