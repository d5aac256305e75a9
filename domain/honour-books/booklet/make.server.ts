import "server-only";
import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { booklet } from "@/db/schema";
import { write } from "@/db/write";
import { revisionOf } from "../../cache/revision.server";
import { tags } from "../../cache/tags";
import { touchTags } from "../../cache/touch-tags.server";
import { letters } from "../../certificates/fonts.server";
import { DomainError } from "../../errors";
import type { JobWork } from "../../jobs/queue.server";
import { dropUnusedBlob, putBlobFile } from "../../media/blobs.server";
import { readBook } from "../read-book.server";
import { composeBooklet } from "./compose";
import { writeBooklet } from "./draw.server";
import { bookTags } from "./kept.server";
import { Reading } from "./tell.server";
import { bookWords } from "./words";

const inputOf = z.object({ year: z.number().int() });

/**
 * Makes a year's booklet: reads the book, sets its pages, draws them one by one into a file of its own and keeps that, others
 * being answered in between. What it says is known by its digest, so that a change made meanwhile is seen afterwards. Refused
 * with `not-found` once nobody of that year is honoured any more.
 */
export const makeBooklet: JobWork = async (taken, lease) => {
  const { year } = inputOf.parse(taken.input);
  const revision = await revisionOf(bookTags);
  const book = await readBook(year);
  if (!book) throw new DomainError("not-found");
  const afterPiece = () => lease.step(0);
  const reading = await Reading.of(book, afterPiece);
  const pages = await composeBooklet(book, { letters, tell: reading.tell, afterPiece });
  await lease.keep({ done: 0, total: pages.length });
  const path = join(tmpdir(), `lan-toa-book-${taken.id}.pdf`);
  const file = await open(path, "w+", 0o600);
  try {
    const hash = createHash("sha256");
    let size = 0;
    const put = async (part: Buffer) => {
      hash.update(part);
      size += part.length;
      await file.writeFile(part);
    };
    const title = bookWords("honourBook.title", { year: String(year) });
    await writeBooklet(title, pages, put, (done) => lease.step(done));
    const sha256 = hash.digest("hex");
    await write(async (tx) => {
      const [before] = await tx
        .select({ sha256: booklet.sha256 })
        .from(booklet)
        .where(eq(booklet.year, year))
        .limit(1);
      await putBlobFile(tx, file, { sha256, size, mime: "application/pdf" }, () => lease.step(pages.length));
      // Where nothing moved on since it was read, it says what holds now, and nobody has to read it again.
      const isNewest = (await revisionOf(bookTags, tx)) === revision;
      await touchTags(tx, [tags.books]);
      const made = {
        sha256,
        size,
        pages: pages.length,
        content: reading.digest(),
        revision: isNewest ? await revisionOf(bookTags, tx) : revision,
        madeAt: new Date(),
      };
      await tx
        .insert(booklet)
        .values({ year, ...made })
        .onConflictDoUpdate({ target: booklet.year, set: made });
      if (before?.sha256 && before.sha256 !== sha256) await dropUnusedBlob(tx, before.sha256);
      await lease.finish(tx, { pages: pages.length, bytes: size });
    });
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
};
