// @ts-check

const reading = ["GET", "HEAD"];
/** Data anyone may read from their own pages answers browsers that ask first. */
const open = [...reading, "OPTIONS"];

/**
 * Which methods an address answers, the first row that fits. Routes of `app/` stand here as their `route.ts` exports
 * them, which `tests/server/methods.test.ts` holds.
 *
 * @type {[pattern: RegExp, methods: string[]][]}
 */
const table = [
  [/^\/api\/v1\//, open],
  [/^\/api\/auth\//, [...reading, "POST"]],
  [/^\/api\/(?:nominations|spaces|campaigns)\/[^/]+\/(?:photos|attachments)$/, ["POST"]],
  [/^\/api\/entries\/[^/]+\/files$/, ["POST"]],
  [/^\/api\/nominations\/paper$/, reading],
  [/^\/api\/profiles\/[^/]+\/recording$/, ["POST"]],
  [/^\/api\/notice-places\/[^/]+\/photos$/, ["POST"]],
  [/^\/api\/outreach\/[^/]+\/photo$/, [...reading, "POST"]],
  [/^\/api\/nominations\/[^/]+$/, [...reading, "PATCH"]],
  [/^\/api\/certificates\/scans\/[^/]+$/, [...reading, "POST"]],
  [/^\/api\/imports$/, ["POST"]],
  [/^\/api\/photos\/[^/]+$/, ["PATCH"]],
  [/^\/api\/persons\/likenesses$/, [...reading, "POST"]],
  [/^\/api\/rolls\/[^/]+$/, [...reading, "PATCH"]],
  [/^\/(?:api|media|_next|hoa-tiet|elements)\//, reading],
  [/\/lich\/[^/]+$/, reading],
  [/\.(?:xml|txt|png|ico|svg|webmanifest|csv|xlsx|json|jsonld|ics)$/, reading],
  // Pages: forms are sent to the page they stand on.
  [/^/, [...reading, "POST"]],
];

/** The methods that `path` answers. @param {string} path @returns {string[]} */
export function methodsOf(path) {
  return /** @type {[RegExp, string[]]} */ (table.find(([pattern]) => pattern.test(path)))[1];
}

/** Every method some address answers, for questions about the portal as a whole. */
export const allMethods = [...new Set(table.flatMap(([, methods]) => methods))];
