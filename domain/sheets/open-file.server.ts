import "server-only";
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { DomainError, isErrorCode, type ErrorDetails } from "../errors";
import { inFileTurn } from "../media/file-turns";
import type { SheetTable } from "./find-tables";
import type { Grid } from "./grid";

export type OpenedFile = { tables: SheetTable[]; notes: string[] };
type Refused = { code: string; details: ErrorDetails };

/** Milliseconds: the largest file that is taken needs less. */
const patience = 60_000;

/**
 * The tables of names in the file at `path`, read in a process of its own with a ceiling on its memory, so that nobody else
 * waits and a file made to do harm ends only that. One at a time; `account` says whose turn it takes. Throws what `SheetRefusal` names.
 */
export function openFileOfNames(path: string, account: string): Promise<OpenedFile> {
  return openApart<OpenedFile>({ path, as: "tables" }, account);
}

/** The same file's sheets as they stand, for a list of something else than names of a campaign. */
export async function openGrids(path: string, account: string): Promise<Grid[]> {
  return (await openApart<{ grids: Grid[] }>({ path, as: "grids" }, account)).grids;
}

/** What the process is asked for. */
export type Asked = { path: string; as: "tables" | "grids" };

async function openApart<Answer extends object>(asked: Asked, account: string): Promise<Answer> {
  const answer = await inFileTurn("papers", account, () => readApart<Answer>(asked));
  if (!("code" in answer)) return answer;
  throw new DomainError(isErrorCode(answer.code) ? answer.code : "sheet-damaged", answer.details);
}

function readApart<Answer>(asked: Asked): Promise<Answer | Refused> {
  return new Promise((settle) => {
    const script = resolve("domain/sheets/read-file-apart.ts");
    const args = ["--max-old-space-size=256", "--conditions=react-server", "--import", "tsx", script];
    const reader = spawn(process.execPath, args, {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
      // Nothing of the portal's settings, its secrets least of all, goes where strangers' files are opened.
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH },
    });
    const late = setTimeout(() => reader.kill("SIGKILL"), patience);
    let answer: Answer | Refused | undefined;
    reader.once("message", (message) => (answer = message as Answer | Refused));
    reader.once("error", () => settle({ code: "sheet-damaged", details: {} }));
    reader.once("close", () => {
      clearTimeout(late);
      // It ended without a word: the ceiling of its memory.
      settle(answer ?? { code: "sheet-swollen", details: {} });
    });
    reader.send(asked);
  });
}
