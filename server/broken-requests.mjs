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
