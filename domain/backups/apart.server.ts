import "server-only";
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { DomainError, type ErrorCode } from "../errors";
import type { Drill } from "./drill.server";
import type { Shelf } from "./shelf.server";
import type { TakenBackup } from "./take.server";

export type Asked = { what: "backup" | "drill"; shelf: Shelf };
export type Answer = { done: TakenBackup | Drill } | { refused: ErrorCode };

/**
 * Takes a backup, or tries the newest one, in a process of its own: copying and counting a whole database holds up whoever does it,
 * and here nobody waits. Ended when `signal` says so. Throws what `takeBackup` and `drillBackup` throw, `backup-damaged` in place of
 * their sentence, and a fault where the process ended without a word.
 */
export function workApart(asked: Asked & { what: "backup" }, signal: AbortSignal): Promise<TakenBackup>;
export function workApart(asked: Asked & { what: "drill" }, signal: AbortSignal): Promise<Drill>;
export function workApart(asked: Asked, signal: AbortSignal): Promise<TakenBackup | Drill> {
  return new Promise((settle, fail) => {
    const script = resolve("domain/backups/work-apart.server.ts");
    const args = ["--max-old-space-size=256", "--conditions=react-server", "--import", "tsx", script];
    const worker = spawn(process.execPath, args, {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH },
      signal,
      killSignal: "SIGKILL",
    });
    let answer: Answer | undefined;
    worker.once("message", (message) => (answer = message as Answer));
    worker.once("error", fail);
    worker.once("close", () => {
      if (!answer) fail(new Error("The process of a backup ended without a word."));
      else if ("refused" in answer) fail(new DomainError(answer.refused));
      else settle(answer.done);
    });
    worker.send(asked);
  });
}
