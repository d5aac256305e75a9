import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import pino from "pino";
import { readEnvironment } from "@/environment";

const slot = globalThis as typeof globalThis & { lanToaLog?: pino.Logger };

/** The process's log: JSON lines on standard output, as much of it as LOG_LEVEL asks for. */
export function log(): pino.Logger {
  slot.lanToaLog ??= pino({
    level: readEnvironment().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
  return slot.lanToaLog;
}

type Served = { request: IncomingMessage; response: ServerResponse };

/**
 * Writes one line for each answer, with an id that the answer carries too (`x-request-id`). A line names the path, never
 * what was asked, typed or sent, nor who asked; the token of a one-time link is left out of it.
 */
export function logRequests(): void {
  const begun = new WeakMap<IncomingMessage, { id: string; path: string; at: number }>();
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Served;
    const id = randomUUID();
    begun.set(request, { id, path: loggedPath(request.url ?? ""), at: performance.now() });
    response.setHeader("x-request-id", id);
  });
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as Served;
    const start = begun.get(request);
    if (!start) return;
    const { id, path } = start;
    const level = path.startsWith("/_next/") || path === "/api/health" ? "debug" : "info";
    const ms = Math.round(performance.now() - start.at);
    log()[level]({ id, method: request.method, path, status: response.statusCode, ms });
  });
}

/** The address without its question; a one-time link without its token. */
export function loggedPath(url: string): string {
  return url.split("?")[0]!.replace(/(\/loi-moi\/).+/, "$1…");
}
