// @ts-check
import { randomUUID } from "node:crypto";
import { readAddress } from "./addresses.mjs";
import { isBroken, watchForm } from "./broken-requests.mjs";
import { dropClaims } from "./client-address.mjs";
import { speakOfFaults } from "./fault-page.mjs";
import { logFault } from "./log-fault.mjs";
import { logAnswer, loggedPath } from "./log.mjs";
import { LookupLimit } from "./lookup-limit.mjs";
import { allMethods, methodsOf } from "./methods.mjs";
import { refuse } from "./plain-answer.mjs";
import { ReadyPage } from "./ready-page.mjs";
import { findReady, glanceAt } from "./ready-pages.mjs";
import { RenderLine } from "./render-line.mjs";
import { questionInPath } from "./search-question.mjs";
import { protect } from "./security-headers.mjs";
import { during } from "./visit.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("./visit.mjs").Visit & { started: number }} Visit
 */

/**
 * The one way in: every request passes here before Next sees it, and every answer has passed here.
 *
 * @param {{
 *   handle: (request: Request, response: Response) => Promise<void>,
 *   trustProxy: boolean,
 *   development: boolean,
 *   line?: RenderLine,
 * }} options `handle` is Next's own
 * @returns {(request: Request, response: Response) => void}
 */
export function createDoor({
  handle,
  trustProxy,
  development,
  line = new RenderLine({ together: 4, waiting: 200 }),
}) {
  const lookups = new LookupLimit();
  return (request, response) => {
    const visit = {
      id: randomUUID(),
      path: loggedPath(request.url ?? ""),
      started: performance.now(),
      understood: request.method === "GET" || request.method === "HEAD",
    };
    // Nearly every answer ends here. Where the database has to be asked first, or there is no such page, it takes longer.
    if (ReadyPage.isAskedBy(request) && glanceAt(visit.path)?.send(request, response, visit.id))
      logAnswer({ ...visit, method: request.method, status: response.statusCode });
    else void letIn(request, response, visit);
  };

  /** @param {Request} request @param {Response} response @param {Visit} visit */
  async function letIn(request, response, visit) {
    const { id, path, started } = visit;
    protect(response, id);
    // What broke before it came to anything of ours was no form and no call.
    if (!development) speakOfFaults(response, path, () => !visit.understood);
    // As it was sent: whoever breaks off afterwards may still change it here.
    let status = 0;
    response.once("head", (sent) => (status = sent));
    response.once("close", () => {
      const cut = response.writableFinished ? undefined : /** @type {const} */ (true);
      logAnswer({ id, method: request.method, path, status: status || response.statusCode, started, cut });
    });
    try {
      await answer(request, response, visit);
    } catch (error) {
      // What is broken was answered while Next still read it.
      if (response.writableEnded) return;
      logFault(error, { id, path });
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, refusal: "fault", path });
    }
  }

  /** @param {Request} request @param {Response} response @param {Visit} visit */
  async function answer(request, response, visit) {
    const target = originForm(request);
    if (!target || !request.headers.host)
      return refuse(response, { status: 400, refusal: "broken-request", path: "/" });
    if (target === elsewhere) return refuse(response, { status: 421, refusal: "elsewhere", path: "/" });
    const method = request.method ?? "GET";
    if (target === "*") return refuseMethod(response, "/", allMethods);
    const address = readAddress(target);
    if (!address) return refuse(response, { status: 400, refusal: "broken-address", path: target });
    const { path, query, moved } = address;
    const isOurs = !development || !/^\/_?_next/.test(path);
    if (isOurs && !methodsOf(path).includes(method)) return refuseMethod(response, path, methodsOf(path));
    if (moved && (method === "GET" || method === "HEAD")) return move(response, path + query);
    if (isBroken(request)) return refuse(response, { status: 400, refusal: "broken-request", path });
    watchForm(request, () => {
      if (!response.headersSent) refuse(response, { status: 400, refusal: "broken-request", path });
    });
    if (ReadyPage.isAskedBy(request)) {
      const ready = await findReady(path, request);
      if (ready) return void ready.page.send(request, response, visit.id, ready.body);
    }
    dropClaims(request, trustProxy);
    const wait = await lookups.count(path, addressOf(request));
    if (wait > 0)
      return refuse(response, {
        status: 429,
        refusal: "too-often",
        path,
        headers: { "retry-after": String(wait) },
      });
    // Next answers a part that is none with 500. These files are small: the whole of one is an answer too (RFC 9110 §14.2).
    if (/^\/(?:_next|elements)\/|^\/[^/]+\.(?:ico|svg)$/.test(path)) delete request.headers.range;
    request.url = questionInPath(target);
    // Faults are noted with it (instrumentation.ts).
    request.headers["x-request-id"] = visit.id;
    await during(visit, () => pass(request, response, path));
  }

  /** Hands over to Next; what any visitor can ask for waits its turn. @param {Request} request @param {Response} response @param {string} path */
  async function pass(request, response, path) {
    const isPublic =
      request.method !== "POST" && !request.headers.cookie && !/^\/(?:_next|api|media)\//.test(path);
    if (!isPublic) return handle(request, response);
    const leave = await line.enter((leaveEarly) => response.once("close", leaveEarly));
    if (response.destroyed) return leave?.();
    if (!leave)
      return refuse(response, { status: 503, refusal: "busy", path, headers: { "retry-after": "5" } });
    // Not when all was read: whoever reads slowly holds nobody up.
    for (const event of ["head", "close"]) response.once(event, leave);
    await handle(request, response);
  }
}

/** Where a request comes from: by the trusted proxy's word, which `dropClaims` left, else by its connection. @param {Request} request */
function addressOf({ headers, socket }) {
  const told = [headers["x-forwarded-for"]].flat().at(-1);
  return told?.split(",").at(-1)?.trim() || (socket.remoteAddress ?? "");
}

/** An address that is not of this portal. */
const elsewhere = Symbol();

/**
 * The request's target as path and question. In absolute form (RFC 9112 §3.2.2) it names the host too, which has to be the
 * one that was asked: the portal is nobody's proxy. Null for what is no target.
 *
 * @param {Request} request
 */
function originForm({ url = "", headers }) {
  if (url.startsWith("/") || url === "*") return url;
  if (!URL.canParse(url)) return null;
  const { host, pathname, search } = new URL(url);
  return host === headers.host ? pathname + search : elsewhere;
}

/** @param {Response} response @param {string} path @param {string[]} methods */
function refuseMethod(response, path, methods) {
  refuse(response, { status: 405, refusal: "wrong-method", path, headers: { allow: methods.join(", ") } });
}

/** @param {Response} response @param {string} location */
function move(response, location) {
  response.statusCode = 308;
  response.setHeader("location", location);
  response.setHeader("content-length", 0);
  response.end();
}
