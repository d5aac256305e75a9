/** How long a page waits for an answer, or for any progress of a file, in ms: what still comes has come long before. */
const patience = 60_000;

/** Nothing was answered for that long. What was sent may have arrived all the same. */
export class NoReply extends Error {}

/** Calls `giveUp` once nothing was heard for too long. Returns what says that something was, and what ends the waiting. */
export function waitForNews(giveUp: () => void): { heard: () => void; end: () => void } {
  let timer = setTimeout(giveUp, patience);
  const end = () => clearTimeout(timer);
  const heard = () => {
    end();
    timer = setTimeout(giveUp, patience);
  };
  return { heard, end };
}

/** Ends a request that was not answered in time, with `NoReply`. */
export function limitedWait(): AbortSignal {
  const stop = new AbortController();
  waitForNews(() => stop.abort(new NoReply()));
  return stop.signal;
}

/** Next takes no signal for an action, and sends no other before the one under way has been answered. */
if (typeof window === "object") {
  const ask = window.fetch.bind(window);
  window.fetch = (input, init) =>
    ask(input, new Headers(init?.headers).has("next-action") ? { ...init, signal: limitedWait() } : init);
}
