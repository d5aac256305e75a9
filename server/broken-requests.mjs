// @ts-check

/**
 * Whether Next would break over what a request says of itself: a browser never sends it so. Known cases are a form without
 * the boundary between its parts, a length that is none, an action's name that is none, and a router's state that is not one.
 *
 * @param {import("node:http").IncomingMessage} request
 */
export function isBroken({ method, headers }) {
  const type = headers["content-type"] ?? "";
  if (method === "POST" && /^multipart\//i.test(type) && !/boundary=[^;\s]/i.test(type)) return true;
  const action = headers["next-action"];
  if (action !== undefined && !/^[0-9a-f]{40,44}$/.test(String(action))) return true;
  const state = headers["next-router-state-tree"];
  return state !== undefined && !isRouterState(String(state));
}

/**
 * Calls `onTorn` when a form in parts ends without its last boundary, before whoever reads it learns that it has ended:
 * Next would answer 500. What is sent is only looked at on its way.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {() => void} onTorn
 */
export function watchForm(request, onTorn) {
  const [, quoted, plain] =
    /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers["content-type"] ?? "") ??
    [];
  const boundary = quoted ?? plain;
  if (!boundary) return;
  const last = Buffer.from(`--${boundary}--`);
  // The boundary, and the line's end or the few spaces that may follow it.
  const enough = last.length + 64;
  let tail = Buffer.alloc(0);
  const push = request.push;
  request.push = function (chunk, encoding) {
    if (chunk === null && !tail.includes(last)) onTorn();
    if (chunk) tail = Buffer.from(Buffer.concat([tail, chunk.subarray(-enough)]).subarray(-enough));
    return push.call(request, chunk, encoding);
  };
}

/** @param {string} header */
function isRouterState(header) {
  try {
    return isTree(JSON.parse(decodeURIComponent(header)));
  } catch {
    return false;
  }
}

/** A segment, the trees below it by slot, and a few marks. @param {unknown} tree @returns {boolean} */
function isTree(tree) {
  if (!Array.isArray(tree)) return false;
  const [segment, slots] = tree;
  const isSegment = typeof segment === "string" || (Array.isArray(segment) && segment.length === 4);
  const isObject = typeof slots === "object" && slots !== null && !Array.isArray(slots);
  return isSegment && isObject && Object.values(slots).every(isTree);
}
