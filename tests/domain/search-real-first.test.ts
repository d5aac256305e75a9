import { expect, test } from "vitest";
import { campaign } from "@/db/schema";
import { write } from "@/db/write";
import { answer } from "@/domain/search/answer.server";
import { useDatabase } from "../support/database";
import { makeProfile } from "../support/profiles";
import { pathsFound } from "../support/search";

useDatabase();

const found = async (text: string) => {
  const { groups } = await answer({ text, filter: {}, group: null, page: 1 });
  return groups.map(({ kind, hits }) => [kind, ...hits.map(({ path, alike }) => `${path} ${alike}`)]);
};

test("what is real stands before what a demo made up, where both answer equally well", async () => {
  const deed = "Vớt rác trên kênh";
  await makeProfile({ slug: "that", name: "Đội vớt rác của khu phố Ba", kind: "collective", deed });
  await makeProfile({ slug: "mau", name: "Đội vớt rác", kind: "collective", deed, illustrative: true });
  expect(await pathsFound("đội vớt rác kênh")).toEqual(["/guong/that", "/guong/mau"]);
  // Nearer is nearer, whoever made it up.
  expect(await pathsFound("đội vớt rác")).toEqual(["/guong/mau", "/guong/that"]);
});

test("what only has the same letters is said to, and its kind stands behind those that hold the words", async () => {
  const row = { kind: "commendation", summary: "", state: "open" } as const;
  await write((tx) =>
    tx.insert(campaign).values([
      { ...row, id: "a", slug: "a", name: "Hội chợ bán than" },
      { ...row, id: "b", slug: "b", name: "Hội chợ bán thân" },
    ]),
  );
  await makeProfile({ slug: "c", name: "Chợ bán thần", kind: "collective", deed: "Bán" });
  expect(await found("chợ bán thân")).toEqual([
    ["campaign", "/dot-bieu-duong/b false", "/dot-bieu-duong/a true"],
    ["story", "/guong/c true"],
  ]);
  // Nobody typed an accent: nothing is only alike.
  expect((await found("cho ban than")).flat().filter((one) => one.endsWith("true"))).toEqual([]);
});

test("a campaign is found by its English name, and found so called", async () => {
  await write((tx) =>
    tx.insert(campaign).values({
      id: "e",
      slug: "e",
      kind: "commendation",
      name: "Biểu dương, Quận 11",
      nameEn: "Commendation, District 11",
      summary: "",
      state: "open",
    }),
  );
  const { groups } = await answer({ text: "commendation district", filter: {}, group: null, page: 1 });
  expect(groups[0]!.hits[0]).toMatchObject({
    path: "/dot-bieu-duong/e",
    nameEn: "Commendation, District 11",
  });
});
