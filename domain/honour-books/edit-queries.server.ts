import "server-only";
import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { booklet, honourBook } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { listBookYears } from "./read-book.server";

/**
 * The years that have a book or a foreword, and this year, the latest first: how many each honours, and whether it has a foreword and
 * a file. At most 400. Throws `not-allowed`.
 */
export async function listBooksToEdit(viewer: Viewer) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  const [years, forewords, files] = await Promise.all([
    listBookYears(),
    db()
      .select({ year: honourBook.year, foreword: honourBook.foreword })
      .from(honourBook)
      .orderBy(desc(honourBook.year))
      .limit(200),
    db()
      .select({ year: booklet.year, sha256: booklet.sha256 })
      .from(booklet)
      .orderBy(desc(booklet.year))
      .limit(200),
  ]);
  const thisYear = Number(hcmcToday().slice(0, 4));
  const written = forewords.filter(({ foreword }) => foreword !== "");
  const all = new Set([thisYear, ...years.map(({ year }) => year), ...written.map(({ year }) => year)]);
  return [...all]
    .sort((one, other) => other - one)
    .map((year) => ({
      year,
      count: years.find((one) => one.year === year)?.count ?? 0,
      hasForeword: written.some((one) => one.year === year),
      hasFile: files.some((one) => one.year === year && one.sha256 !== null),
    }));
}
