import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { job } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { confirmImport } from "@/domain/sheets/confirm-import.server";
import { bring } from "./imports";

const list = "Họ và tên;Năm sinh;Thành tích\nBà Lan;1950;May áo";

/** A file of names that was read. */
const importRead = async (maker: Actor) => ({ id: await bring(maker, "bieu-duong-nam-2026", list) });

/** One whose rows wait to be made: nobody's turn while a test looks at it. */
async function importWaiting(maker: Actor) {
  const { id } = await importRead(maker);
  const jobId = await confirmImport(maker, id);
  await db()
    .update(job)
    .set({ dueAt: new Date("2099-01-01") })
    .where(eq(job.id, jobId));
  return { id, job: jobId };
}

/** One whose making failed. */
async function importFailed(maker: Actor) {
  const thing = await importWaiting(maker);
  await db().update(job).set({ state: "failed", failure: "fault" }).where(eq(job.id, thing.job));
  return thing;
}

/** What a file of names is before, while and after its rows are made. */
export const imports = { import: importRead, importWaiting, importFailed };
