import { test } from "./test";
import type { RunningServer } from "../support/server";

type Portal = Pick<RunningServer, "url" | "stop">;

/**
 * A portal of its own for the tests of a file, whose addresses lead there: started before the first, stopped after the
 * last. Returns how to get at it within them.
 */
export function ownPortal<P extends Portal>(start: () => Promise<P>): () => P {
  let portal: P | undefined;
  // Asked for before the portal starts too, when nobody needs it yet.
  test.use({ baseURL: ({}, use) => use(portal?.url) });
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    portal = await start();
  });
  test.afterAll(() => portal?.stop());
  return () => portal!;
}
