import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { searchSynonym } from "@/db/schema";
import { write } from "@/db/write";
import { synonymInput } from "@/domain/administration/inputs";
import { listEvents } from "@/domain/history/queries.server";
import type { Actor } from "@/domain/permissions";
import { answer } from "@/domain/search/answer.server";
import { listSynonyms, saveSynonym, synonymsInUse } from "@/domain/search/synonyms.server";
import { leadsToItself } from "@/domain/search/synonyms";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";
import { makeProfile } from "../support/profiles";
import { kindsFound, pathsFound } from "../support/search";

useDatabase();

let admin: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", password: null });
  await makeProfile({ slug: "mau", deed: "Ba mươi lần hiến máu" });
});

const input = (words: string, meant: string, active = "1") => synonymInput.parse({ words, meant, active });
const add = (words: string, meant: string, active = "1") =>
  saveSynonym(admin, { id: randomUUID(), version: 0 }, input(words, meant, active));
const refused = (fields: Record<string, string>) => expect.objectContaining({ code: "invalid", fields });

test("what an administrator enters is found from then on, with or without accents, and no more when it is retired", async () => {
  expect(await kindsFound("blood donation")).toEqual([]);
  await add("blood donation", "hiến máu, cho máu");
  await add("cứu người", "blood donation");
  for (const text of ["blood donation", "Blood DONATION", "cứu người", "cuu nguoi", "blood donation ba mươi"])
    expect([text, await kindsFound(text)]).toEqual([text, [["story", 1]]]);
  expect(await kindsFound("cưu người")).toEqual([]);
  const [hit] = (await answer({ text: "blood donation", filter: {}, group: null, page: 1 })).groups[0]!.hits;
  expect(hit!.title.filter((one) => one.hit).map((one) => one.text)).toEqual(["hiến", "máu"]);
  const one = (await listSynonyms(admin)).find(({ words }) => words === "blood donation")!;
  await saveSynonym(admin, one, input(one.words, one.meant, ""));
  expect(await kindsFound("blood donation")).toEqual([]);
  const { events } = await listEvents(admin);
  expect(events.map(({ action }) => action).slice(0, 3)).toEqual([
    "synonym.change",
    "synonym.add",
    "synonym.add",
  ]);
});

test("units are found by what their words mean", async () => {
  await add("district", "quận");
  await add("ward", "phường");
  expect((await pathsFound("Ward 7 District 11"))[0]).toBe("/don-vi/phuong-7-quan-11");
  expect(await pathsFound("Minh Phung Ward")).toEqual(["/don-vi/phuong-minh-phung"]);
});

test("none leads to itself: straight, inside what it means, or through others", async () => {
  const itself = refused({ meant: "synonym-itself" });
  await expect(add("máu", "Mau")).rejects.toEqual(itself);
  await expect(add("máu", "hiến máu")).rejects.toEqual(itself);
  await add("a lô", "điện thoại");
  await add("điện thoại", "di động");
  await expect(add("di động", "máy, a lô")).rejects.toEqual(itself);
  await add("di động", "a lô", "");
  const off = (await listSynonyms(admin)).find(({ words }) => words === "di động")!;
  await expect(saveSynonym(admin, off, input("di động", "a lô"))).rejects.toEqual(itself);
  await expect(add("A LÔ", "máy")).rejects.toEqual(refused({ words: "synonym-there" }));
  expect(leadsToItself({ words: "a", meant: "b" }, [{ words: "b", meant: "c" }])).toBe(false);
});

test("those that lead to themselves all the same, written by other hands, find what they mean once", async () => {
  await write((tx) =>
    tx.insert(searchSynonym).values(
      [
        ["nóng", "nong"],
        ["truyền máu", "cho máu, truyền máu"],
        ["cho máu", "hiến máu, truyền máu"],
      ].map(([words, meant]) => ({ id: randomUUID(), words: words!, meant: meant! })),
    ),
  );
  for (const [text, count] of [
    ["truyền máu", 1],
    ["cho máu", 1],
    ["nóng", 0],
  ] as const)
    expect([text, await kindsFound(text)]).toEqual([text, count ? [["story", 1]] : []]);
  const used = await synonymsInUse();
  expect(used.map(({ asked, meant }) => [asked.exact, meant.map(({ exact }) => exact.join(" "))])).toEqual(
    expect.arrayContaining([
      [["nóng"], ["nong"]],
      [
        ["truyền", "máu"],
        ["cho máu", "hiến máu", "truyền máu"],
      ],
      [
        ["cho", "máu"],
        ["hiến máu", "truyền máu", "cho máu"],
      ],
    ]),
  );
});

test("only administrators, on the version that they read", async () => {
  const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const target = { id: randomUUID(), version: 0 };
  await expect(saveSynonym(official, target, input("a b", "c d"))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(listSynonyms(official)).rejects.toMatchObject({ code: "not-allowed" });
  await saveSynonym(admin, target, input("a b", "c d"));
  await saveSynonym(admin, { ...target, version: 1 }, input("a b", "c e"));
  await expect(saveSynonym(admin, { ...target, version: 1 }, input("a b", "f"))).rejects.toMatchObject({
    code: "stale",
  });
  expect(synonymInput.safeParse({ words: "?!", meant: "," }).success).toBe(false);
});
