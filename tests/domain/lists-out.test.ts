import { randomUUID } from "node:crypto";
import { inArray } from "drizzle-orm";
import { createTranslator } from "next-intl";
import { beforeEach, describe, expect, test } from "vitest";
import type { Words } from "@/app/_server/sheet-route";
import { lists, type ListName } from "@/app/_sheets/catalogue";
import { nomination } from "@/db/schema";
import { write } from "@/db/write";
import { deskRows, type ChosenRow } from "@/domain/nominations/chosen-rows.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { streamedBook } from "@/domain/sheets/book-stream.server";
import { linesOf } from "@/domain/sheets/list-columns";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { keysOf } from "@/domain/vocabulary";
import en from "@/messages/en";
import vi from "@/messages/vi";
import { makeContest } from "../support/contests";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { withFile } from "../support/sheet-files";

useDatabase();

const words = { t: createTranslator({ locale: "vi", messages: vi }), locale: "vi" } as unknown as Words;
const english = { t: createTranslator({ locale: "en", messages: en }), locale: "en" } as unknown as Words;

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream).arrayBuffer());

/** A list as its book says it, its head first. */
async function taken(actor: Actor, list: ListName, address = "", said = words): Promise<string[][]> {
  const book = await lists[list].book(actor, new URLSearchParams(address), said);
  return rowsOf(await bytesOf(book));
}

const rowsOf = (book: Buffer) =>
  withFile("a.xlsx", book, async (path) => (await readFileOfNames(path))[0]!.rows.map(({ cells }) => cells));

const numbered = (at: number) => `Người ${String(at).padStart(4, "0")}`;

let actor: Actor;
beforeEach(async () => {
  actor = await makePerson({ role: "official", unitId: minhPhung });
});

/** So many drafts of the ward, written at once. */
async function drafts(count: number): Promise<string[]> {
  const at = new Date();
  const rows = Array.from({ length: count }, (_, place) => ({
    id: randomUUID(),
    unitId: minhPhung,
    kind: "individual" as const,
    name: numbered(place),
    deed: "Giúp hàng xóm",
    createdById: actor.id,
    createdAt: at,
    updatedAt: at,
  }));
  await write(async (tx) => {
    for (let from = 0; from < rows.length; from += 50)
      await tx.insert(nomination).values(rows.slice(from, from + 50));
  });
  return rows.map(({ id }) => id);
}

describe("the desk's nominations", () => {
  test("come as they are narrowed and ordered, over all pages, and only the ward's own", async () => {
    await drafts(120);
    const other = await makePerson({ role: "official", unitId: tanSonHoa });
    const names = async (who: Actor, address: string) =>
      (await taken(who, "nominations", address)).slice(1).map((row) => row[3]);
    const all = await names(actor, "xep=ten");
    expect(all).toEqual(Array.from({ length: 120 }, (_, at) => numbered(at)));
    expect(await names(actor, "xep=ten&q=0119&trang=2")).toEqual(["Người 0119"]);
    expect(await names(other, "xep=ten")).toEqual([]);
  });

  test("come with the columns that were chosen, in the list's order; with none or unknown ones all", async () => {
    await drafts(1);
    expect(await taken(actor, "nominations", "cot=deed&cot=name")).toEqual([
      ["Họ và tên", "Việc làm tốt"],
      ["Người 0000", "Giúp hàng xóm"],
    ]);
    const heads = (await taken(actor, "nominations", "cot=password"))[0]!;
    expect(heads).toEqual(lists.nominations.heads(words).map(({ head }) => head));
  });

  test("are those of one moment while others write: none twice, none missing, none of later", async () => {
    const ids = await drafts(1_200);
    const filter = { order: "ten" } as const;
    const columns = [
      { id: "name", head: "Tên", cell: (row: ChosenRow) => row.name },
      { id: "deed", head: "Việc", cell: (row: ChosenRow) => row.deed },
    ];
    // After each part some rows change, some change their place, some go and some come.
    async function* asOthersWrite() {
      for await (const rows of deskRows(actor, filter, 200, 50_000)) {
        yield rows;
        const [later] = [ids.splice(200, 40)];
        const now = new Date();
        await write(async (tx) => {
          const [changed, gone] = [later.slice(0, 20), later.slice(20)];
          await tx
            .update(nomination)
            .set({ name: "Aa", updatedAt: now })
            .where(inArray(nomination.id, changed));
          await tx.delete(nomination).where(inArray(nomination.id, gone));
        });
        await drafts(3);
      }
    }
    const book = await streamedBook(actor.id, async () => [
      { name: "Hồ sơ", head: 1, rows: linesOf(columns, asOthersWrite()) },
    ]);
    const rows = (await rowsOf(await bytesOf(book))).slice(1);
    expect(rows).toEqual(Array.from({ length: 1_200 }, (_, at) => [numbered(at), "Giúp hàng xóm"]));
    // Nothing is held after it: what was written meanwhile stands in the next file.
    const after = (await taken(actor, "nominations", "cot=name")).slice(1).flat();
    expect([after.length, after.filter((name) => name === "Aa").length]).toEqual([
      1_200 - 6 * 20 + 6 * 3,
      120,
    ]);
  });

  test("of another ward cannot be chosen, and what is refused is said before the first byte", async () => {
    const other = await makePerson({ role: "official", unitId: tanSonHoa });
    const foreign = await completeDraft(other);
    await expect(taken(actor, "nominations", `chon=${foreign}`)).rejects.toMatchObject({ code: "not-found" });
    const admin = await makePerson({ role: "admin" });
    await expect(taken(admin, "nominations")).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("every list", () => {
  test.each(keysOf(lists))(
    "%s has columns of different names, in both languages, and comes to who may see it",
    async (list) => {
      for (const said of [words, english]) {
        const heads = lists[list].heads(said);
        expect(new Set(heads.map(({ id }) => id)).size).toBe(heads.length);
        expect(heads.filter(({ head }) => !head || /listOut|\./.test(head.replace("No.", "")))).toEqual([]);
      }
      const people = [
        await makePerson({ role: "official", unitId: minhPhung }),
        await makePerson({ role: "moderator", unitId: minhPhung }),
        await makePerson({ role: "admin" }),
      ];
      const of = list === "contest-entries" ? await makeContest(people[2]!) : "bieu-duong-nam-2026";
      const answers = await Promise.all(
        people.map((who) =>
          taken(who, list, `dot=${of}`).then(
            ([head]) => head,
            (error: { code?: string }) => error.code,
          ),
        ),
      );
      const head = lists[list].heads(words).map((one) => one.head);
      expect(answers.filter((answer) => answer !== "not-allowed").length).toBeGreaterThan(0);
      for (const answer of answers) expect(["not-allowed", head]).toContainEqual(answer);
    },
  );
});

test("one figure of the year is taken out by itself, as a book and as text", async () => {
  const moderator = await makePerson({ role: "moderator" });
  const id = await completeDraft(actor);
  await submitNomination(actor, { nominationId: id, version: (await rowOf(id)).version });
  const what = vi.figures.title.weeks;
  const [, ...rows] = await taken(moderator, "figures", "xem=weeks");
  expect(rows.map(([first]) => first)).toEqual([what]);
  const asked = new URLSearchParams("xem=weeks");
  const text = await lists.figures.csv(moderator, asked, words);
  const [heads, ...lines] = text.trimEnd().split("\r\n");
  expect(heads).toMatch(new RegExp(`^\uFEFF${vi.listOut.head.what},`));
  expect(lines).toEqual([expect.stringMatching(new RegExp(`^${what},`))]);
  expect(lists.figures.file(words, asked)).toBe(`${vi.listOut.file.figures}-weeks`);
  expect(lists.figures.file(words, new URLSearchParams('xem=a"b'))).toBe(vi.listOut.file.figures);
});
