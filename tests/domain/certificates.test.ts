import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { blank, certificate, consent, event, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { fillWords, unknownGap } from "@/domain/certificates/blank";
import { copyBlank, findBlank, listPress, saveBlank, savePrinter } from "@/domain/certificates/blanks.server";
import { blankInput, printerInput } from "@/domain/certificates/input";
import { issueCertificates } from "@/domain/certificates/issue.server";
import { findPrintRun, printCertificates } from "@/domain/certificates/print.server";
import { listDecisionsToPrint } from "@/domain/certificates/rows.server";
import { revokeCertificate } from "@/domain/certificates/revoke.server";
import { sampleWords } from "@/domain/certificates/words";
import { consentInput } from "@/domain/consent/input";
import { setConsents } from "@/domain/consent/set-consents.server";
import { approveNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { asked, decision, issue, makeBlank, recognised } from "../support/certificates";
import { typedBlank } from "../support/typed-blank";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, stranger: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
  stranger = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
});

const three = ["Trần Văn An", "Lê Thị Bình", "Nguyễn Văn Cúc"];
const books = async () =>
  (await db().select().from(certificate)).map(({ number }) => number).sort((one, other) => one - other);
describe("a blank", () => {
  test("is described, changed by who read it last, copied, and another ward's is not there", async () => {
    const id = await makeBlank(official);
    expect(await findBlank(moderator, id)).toMatchObject({ name: "Phôi A4", paperWidth: 297, version: 1 });
    const changed = blankInput.parse({ ...typedBlank({ name: { y: "112,5" } }), name: "Phôi mới" });
    await saveBlank(moderator, { id, unitId: minhPhung, version: 1 }, changed);
    expect((await findBlank(official, id)).fields.name.y).toBe(112.5);
    const stale = saveBlank(official, { id, unitId: minhPhung, version: 1 }, { ...changed, name: "Khác" });
    await expect(stale).rejects.toMatchObject({ code: "stale" });
    // What stands there already is not written again.
    await saveBlank(official, { id, unitId: minhPhung, version: 1 }, changed);
    const copy = await copyBlank(official, { from: id, name: "Phôi mới (bản sao)" });
    expect(await findBlank(official, copy)).toMatchObject({ name: "Phôi mới (bản sao)", version: 1 });
    await expect(findBlank(stranger, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(makeBlank(stranger)).rejects.toMatchObject({ code: "not-allowed" });
    const foreign = saveBlank(stranger, { id, unitId: tanSonHoa, version: 2 }, changed);
    await expect(foreign).rejects.toMatchObject({ code: "not-found" });
    expect((await listPress(official, minhPhung)).blanks).toHaveLength(2);
    expect(await db().select().from(blank)).toHaveLength(2);
  });

  test("of 5 × 5 mm is refused, and so is a field off the paper or a gap that nobody fills", () => {
    const faults = (typed: unknown) =>
      blankInput.safeParse(typed).error?.issues.map(({ path, message }) => [path.join("."), message]);
    expect(faults({ ...typedBlank(), paperWidth: "5", paperHeight: "5" })).toEqual([
      ["paperWidth", "blank-size"],
      ["paperHeight", "blank-size"],
    ]);
    expect(faults(typedBlank({ name: { x: "290" } }))).toEqual([["fields.name.x", "blank-outside"]]);
    expect(faults(typedBlank({ name: { words: "{họ và tên}" } }))).toEqual([
      ["fields.name.words", "gap-unknown"],
    ]);
    // However a gap is spelt it is the same; which one nobody fills is told.
    expect(faults(typedBlank({ name: { words: "{Danh_xung} {HO TEN}" } }))).toBeUndefined();
    expect(fillWords("{Danh_xung} {HO TEN}", sampleWords)).toEqual(["Bà Nguyễn Thị Mẫu"]);
    expect(["{họ và tên}", "Tặng {họ tên", "{họ tên}"].map(unknownGap)).toEqual([
      "{họ và tên}",
      "{họ tên",
      "",
    ]);
    expect(faults(typedBlank({ name: { y: "một trăm" } }))).toEqual([["fields.name.y", "length-invalid"]]);
    // What is not printed may stand anywhere.
    expect(faults(typedBlank({ name: { x: "290", on: undefined } }))).toBeUndefined();
  });

  test("a printer keeps what was measured; a sheet turned round is not believed", async () => {
    const typed = { name: "HP phòng Văn hóa", left: "21,5", top: "19,2 mm", bar: "100" };
    const input = printerInput.parse(typed);
    await savePrinter(official, { id: "p", unitId: minhPhung, version: 0 }, input);
    expect((await listPress(official, minhPhung)).printers).toMatchObject([
      { left: 21.5, top: 19.2, bar: 100 },
    ]);
    expect(printerInput.safeParse({ ...typed, left: "277" }).error?.issues[0]).toMatchObject({
      message: "measure-far",
    });
  });
});

describe("golden-book numbers", () => {
  test("are counted per unit and year, in the order of names, however many ask at once", async () => {
    const blankId = await makeBlank(official);
    await recognised(three);
    const { stamp } = await findPrintRun(official, decision, blankId);
    const input = { ...decision, blankId, stamp, first: 38 };
    const both = await Promise.allSettled([
      issueCertificates(official, input),
      issueCertificates(moderator, input),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { printed } = await findPrintRun(official, decision, blankId);
    expect(printed.map(({ row }) => [row.bookNumber, row.name])).toEqual([
      [38, "Trần Văn An"],
      [39, "Lê Thị Bình"],
      [40, "Nguyễn Văn Cúc"],
    ]);
    await recognised(["Võ Thị Dung"]);
    expect(await issue(official, blankId)).toEqual({ count: 1, from: 41, to: 41 });
    expect(await books()).toEqual([38, 39, 40, 41]);
    const said = await db().select({ said: recognition.goldenBookNumber }).from(recognition);
    expect(said.map(({ said }) => said).sort()).toEqual(["038", "039", "040", "041"]);
    await expect(issue(official, blankId)).rejects.toMatchObject({ code: "wrong-step" });
    const [told] = await db().select().from(event).where(eq(event.action, "certificate.issue"));
    expect(told).toMatchObject({
      subjectId: minhPhung,
      after: { number: decision.number, count: 3, from: 38, to: 40 },
    });
  });

  test("are given to nobody where the list changed since it was looked at, or by another ward", async () => {
    const blankId = await makeBlank(official);
    await recognised(three);
    const { stamp } = await findPrintRun(official, decision, blankId);
    await recognised(["Võ Thị Dung"]);
    const late = issueCertificates(official, { ...decision, blankId, stamp, first: 1 });
    await expect(late).rejects.toMatchObject({ code: "certificates-changed" });
    const foreign = issueCertificates(stranger, { ...decision, blankId, stamp, first: 1 });
    await expect(foreign).rejects.toMatchObject({ code: "not-allowed" });
    await expect(findPrintRun(stranger, decision, blankId)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await books()).toEqual([]);
  });
});

describe("who is left out", () => {
  test("without number and day nobody is there; letters and words that lack are named with the person", async () => {
    const blankId = await makeBlank(official);
    await recognised(["Trần Văn An"]);
    await recognised(["Lê Thị Chưa"], { decisionNumber: null });
    await recognised(["Phạm Thị Rồi"], { decidedOn: null });
    await recognised(["Trần 静 Bình"]);
    await recognised(["Ngô Văn Vô"], { signer: "" });
    const { waiting, left } = await findPrintRun(official, decision, blankId);
    expect(waiting.map(({ row }) => row.name)).toEqual(["Trần Văn An"]);
    expect(left.map(({ row, hindrance }) => [row.name, hindrance])).toEqual([
      ["Trần 静 Bình", { why: "letters", word: "静" }],
      ["Ngô Văn Vô", { why: "lacks", word: "người ký" }],
    ]);
    expect(await listDecisionsToPrint(official, minhPhung)).toEqual([
      { ...decision, unitName: "Phường Minh Phụng", names: 3, issued: 0 },
    ]);
  });

  test("a consent taken back between approval and printing, and an award revoked, are said and not printed", async () => {
    const blankId = await makeBlank(official);
    const id = await approved();
    await issue(official, blankId);
    const certificateId = (await findPrintRun(official, decision, blankId)).printed[0]!.row.certificateId!;
    expect((await printCertificates(official, asked(blankId))).length).toBeGreaterThan(1000);
    await takeBack(id, new Date());
    const { printed, left } = await findPrintRun(official, decision, blankId);
    expect([printed.length, left[0]?.hindrance?.why]).toEqual([0, "consent-back"]);
    await expect(printCertificates(official, asked(blankId))).rejects.toMatchObject({ code: "wrong-step" });
    const alone = printCertificates(official, asked(blankId, certificateId));
    await expect(alone).rejects.toMatchObject({
      code: "certificate-hindered",
      details: { name: "Bà Trần Thị Bình" },
    });
    // Agreed anew, it is printed under the same number.
    await takeBack(id, null);
    expect((await findPrintRun(official, decision, blankId)).printed[0]?.row.bookNumber).toBe(1);
    await revokeCertificate(await makePerson({ role: "moderator", password: null }), {
      id: certificateId,
      reason: "Khai sai thành tích.",
    });
    expect((await findPrintRun(official, decision, blankId)).left[0]?.hindrance?.why).toBe("revoked");
  });
});

const givenBy = { giverName: "Trần Thị Bình", givenOn: "2026-01-05", ageGroup: "adult" };

const takeBack = (nominationId: string, withdrawnAt: Date | null) =>
  write((tx) => tx.update(consent).set({ withdrawnAt }).where(eq(consent.nominationId, nominationId)));

/** A nomination that was approved by the decision above, named in the roll with consent. */
async function approved(): Promise<string> {
  const id = await completeDraft(official, {
    campaignId: await makeCampaign(),
    patch: { storyText: "" },
    consent: false,
  });
  await setConsents(official, id, consentInput.parse({ ...givenBy, channels: ["roll"] }));
  await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
  await approveNomination(moderator, { nominationId: id, version: (await rowOf(id)).version });
  await write((tx) =>
    tx
      .update(recognition)
      .set({
        form: "certificate",
        decisionNumber: decision.number,
        decidedOn: decision.decidedOn,
        signer: "Lê Văn Ký",
      })
      .where(eq(recognition.nominationId, id)),
  );
  return id;
}
