import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFs } from "next/dist/server/lib/node-fs-methods";
import { beforeEach, expect, test } from "vitest";
import { write } from "@/db/write";
import { tags } from "@/domain/cache/tags";
import { touchTags } from "@/domain/cache/touch-tags.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "./support/database";

useDatabase();

type Page = { html: string; headers: Record<string, string> };
type Handler = {
  get: (key: string, context: object) => Promise<{ value: Page & { status?: number } } | null>;
  set: (key: string, value: object, context: object) => Promise<void>;
};
const asked = { kind: "APP_PAGE", tags: [], softTags: [] };
const rendered = (html: string) => ({
  kind: "APP_PAGE",
  html,
  rscData: Buffer.from("flight"),
  headers: { "x-next-cache-tags": "profiles" },
  status: 200,
});
const publish = () => write((tx) => touchTags(tx, [tags.profiles]));

let handler: Handler;
let key: string;
beforeEach(async () => {
  const { default: PortalCache } = await import("../app/_server/cache-handler.mjs");
  key = `/route-cache/APP_PAGE/0/$/vi/${randomUUID()}`;
  // Each test has another database: what the handler knows of the one before is forgotten.
  const slot = globalThis as typeof globalThis & {
    lanToaCacheClient?: { close: () => void };
    lanToaSeenRevisions?: { since: number };
  };
  slot.lanToaCacheClient?.close();
  slot.lanToaCacheClient = undefined;
  slot.lanToaSeenRevisions!.since = 0;
  const serverDistDir = mkdtempSync(join(tmpdir(), "lan-toa-cache-"));
  const Cache = PortalCache as unknown as new (context: object) => Handler;
  handler = new Cache({ fs: nodeFs, flushToDisk: true, serverDistDir, revalidatedTags: [] });
  await handler.get(key, asked);
  await handler.set(key, rendered("<body>cũ</body>"), { tags: [] });
});

const shown = async () => (await handler.get(key, asked))?.value.html ?? null;

test("a page is kept until something it rests on changes", async () => {
  expect(await shown()).toBe("<body>cũ</body>");
  await write((tx) => touchTags(tx, [tags.spaces]));
  expect(await shown()).toBe("<body>cũ</body>");
  await publish();
  expect(await shown()).toBeNull();
});

test("a change during a render that its hour started is not lost", async () => {
  // Next asks once, serves what is there, and renders behind it.
  expect(await shown()).toBe("<body>cũ</body>");
  await publish();
  await handler.set(key, rendered("<body>làm trước khi đăng</body>"), { tags: [] });
  expect(await shown()).toBeNull();
});

test("a page that is put back after a failed render is as old as it was", async () => {
  const { value } = (await handler.get(key, asked))!;
  await publish();
  expect(await shown()).toBeNull();
  await handler.set(key, value, { tags: [] });
  expect(await shown()).toBeNull();
});

test("a page that counts days is made anew once its day is over", async () => {
  const telling = (day: string) => rendered(`<body data-portal-day="${day}">còn 3 ngày</body>`);
  await handler.set(key, telling(hcmcToday()), { tags: [] });
  expect(await shown()).toContain("còn 3 ngày");
  await handler.set(key, telling(addDays(hcmcToday(), -1)), { tags: [] });
  expect(await shown()).toBeNull();
});
