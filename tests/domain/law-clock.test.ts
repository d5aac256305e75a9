import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, campaignDocument, document, ruleBasis } from "@/db/schema";
import { write } from "@/db/write";
import { basisInput, documentInput } from "@/domain/administration/inputs";
import { findCampaign } from "@/domain/campaigns/queries.server";
import { listDocuments } from "@/domain/documents/queries.server";
import { basisWords, listRuleBases } from "@/domain/documents/rule-bases.server";
import { saveBasis, saveDocument } from "@/domain/documents/save-document.server";
import type { Actor } from "@/domain/permissions";
import { completeOfficeLists } from "@/seed/office-lists";
import { useDatabase } from "../support/database";
import { makeCampaign } from "../support/nominations";
import { makePerson } from "../support/people";

useDatabase();

let admin: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin" });
  await write((tx) => completeOfficeLists(tx));
});

const law = "luat-06-2022-qh15";

/** A law in the place of the one of 2022, entered as an administrator does. */
async function replaceLaw() {
  const said = { title: "Luật Thi đua, khen thưởng", issuer: "Quốc hội", issued: "2030" };
  const newer = await saveDocument(
    admin,
    { id: "moi", version: 0 },
    documentInput.parse({ ...said, number: "Luật số 9/2030/QH17" }),
  );
  const older = { ...said, number: "Luật số 06/2022/QH15", issued: "2022", replacedById: newer };
  await saveDocument(admin, { id: law, version: 1 }, documentInput.parse(older));
  return newer;
}

test("a campaign's page says of its document what replaced it, and of the others nothing", async () => {
  const id = await makeCampaign();
  await db()
    .insert(campaignDocument)
    .values([
      { campaignId: id, documentId: law },
      { campaignId: id, documentId: "chi-thi-05-ct-tw" },
    ]);
  const [row] = await db().select({ slug: campaign.slug }).from(campaign).where(eq(campaign.id, id));
  const said = async () =>
    (await findCampaign(row!.slug))!.documents.map((one) => [one.id, one.replacement?.number ?? null]);
  expect(await said()).toEqual([
    ["chi-thi-05-ct-tw", null],
    [law, null],
  ]);
  await replaceLaw();
  expect(await said()).toEqual([
    ["chi-thi-05-ct-tw", null],
    [law, "Luật số 9/2030/QH17"],
  ]);
});

test("the documents tell which rules rest on them, and the rules what replaced their document", async () => {
  const newer = await replaceLaw();
  const old = (await listDocuments()).find(({ id }) => id === law)!;
  expect(old.replacement?.id).toBe(newer);
  expect(old.rules.map(({ rule }) => rule).sort()).toEqual(["once-for-one-deed", "own-nomination"]);
  const basis = (await listRuleBases()).find(({ rule }) => rule === "own-nomination");
  expect(basis).toMatchObject({
    documentId: law,
    replacedById: newer,
    replacedByNumber: "Luật số 9/2030/QH17",
  });
});

test("the articles that a sentence names are the administrators' data, by the day", async () => {
  const words = (day: string) => write((tx) => basisWords(tx, "listing", day));
  expect(await words("2025-06-30")).toBe("Điều 46 Nghị định số 98/2023/NĐ-CP");
  expect(await words("2025-07-01")).toBe("Điều 60 Nghị định số 152/2025/NĐ-CP");
  const changed = { rule: "listing", documentId: "nghi-dinh-152-2025-nd-cp", validFrom: "01/07/2025" };
  const says = "Ít nhất 15 ngày làm việc.";
  await saveBasis(
    admin,
    { id: "niem-yet-2", version: 1 },
    basisInput.parse({ ...changed, article: "Điều 61, khoản 2", says }),
  );
  expect(await words("2025-07-01")).toBe("Điều 61, khoản 2 Nghị định số 152/2025/NĐ-CP");
  expect((await listRuleBases()).find(({ id }) => id === "niem-yet-2")).toMatchObject({
    says,
  });
  expect(await write((tx) => basisWords(tx, "press", "2026-11-27"))).toBe("Nghị định số 147/2024/NĐ-CP");
  await db().delete(ruleBasis).where(eq(ruleBasis.rule, "press"));
  expect(await write((tx) => basisWords(tx, "press", "2026-11-27"))).toBe("none");
});

test("an older database gets the rows it lacks; what somebody entered or changed stays", async () => {
  await db().delete(ruleBasis).where(eq(ruleBasis.rule, "press"));
  await db().delete(document).where(eq(document.id, "nghi-dinh-147-2024-nd-cp"));
  await db().update(ruleBasis).set({ says: "" });
  await db().update(ruleBasis).set({ version: 2 }).where(eq(ruleBasis.id, "niem-yet-2"));
  await db().delete(ruleBasis).where(eq(ruleBasis.id, "dong-y-2"));
  await write((tx) => completeOfficeLists(tx));
  const bases = await listRuleBases();
  const saysOf = (id: string) => bases.find((one) => one.id === id)?.says;
  expect(bases.filter(({ rule }) => rule === "press").map(({ number }) => number)).toEqual([
    "Nghị định số 147/2024/NĐ-CP",
  ]);
  expect(saysOf("niem-yet-1")).toMatch(/10 ngày làm việc/);
  expect(saysOf("niem-yet-2")).toBe("");
  expect(bases.filter(({ rule }) => rule === "consent").map(({ id }) => id)).toEqual(["dong-y-1"]);
  const id = randomUUID();
  const more = { rule: "press", documentId: law };
  await saveBasis(admin, { id, version: 0 }, basisInput.parse(more));
  await write((tx) => completeOfficeLists(tx));
  expect((await listRuleBases()).filter(({ rule }) => rule === "press")).toHaveLength(2);
});
