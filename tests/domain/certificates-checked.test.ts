import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { certificate, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { dropDecisionList } from "@/domain/campaigns/decision-list.server";
import { listHonours } from "@/domain/campaigns/honours.server";
import { checkCertificate } from "@/domain/certificates/check.server";
import { readCode, shownCode } from "@/domain/certificates/code";
import { findPrintRun } from "@/domain/certificates/print.server";
import { revokeCertificate } from "@/domain/certificates/revoke.server";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import type { Actor } from "@/domain/permissions";
import { decision, issue, makeBlank, recognised } from "../support/certificates";
import { useDatabase } from "../support/database";
import { makeCampaign } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

let official: Actor, moderator: Actor, stranger: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
  stranger = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
});

const three = ["Trần Văn An", "Lê Thị Bình", "Nguyễn Văn Cúc"];

type Row = { id: string; name: string; certificateId: string | null; code: string | null };

describe("a check code", () => {
  test("is read in any case, with spaces and dashes, and letters like digits; nothing else is one", () => {
    const code = "0123456789ABCDEF";
    for (const typed of [shownCode(code), " 0123 4567 89ab cdef ", "o1234567—89ABCDEF", "Ol23456789abcdef"])
      expect(readCode(typed)).toBe(code);
    for (const typed of ["", "0123", `${code}0`, "U123456789ABCDEF", "đ123456789ABCDEF0", "constructor"])
      expect(readCode(typed), typed).toBeNull();
  });

  test("tells decision, day and whether it holds, and nothing private; codes have nothing in common", async () => {
    const blankId = await makeBlank(official);
    await recognised([...three, "Hồ Thị Ẩn"].slice(0, 3));
    await recognised(["Hồ Thị Ẩn"], { namedBy: null });
    await issue(official, blankId);
    const { printed } = await findPrintRun(official, decision, blankId);
    const codes = printed.map(({ row }) => row.code!);
    expect(new Set(codes.map((code) => code.slice(0, 4))).size).toBe(4);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    const byName = (name: string) =>
      checkCertificate(printed.find(({ row }) => row.name === name)!.row.code!);
    expect(await byName("Lê Thị Bình")).toMatchObject({
      holds: true,
      isCorrected: false,
      decision: { number: decision.number, decidedOn: decision.decidedOn },
      issuerName: "Phường Minh Phụng",
      name: "Lê Thị Bình",
      path: null,
    });
    expect((await byName("Hồ Thị Ẩn"))?.name).toBeNull();
    expect(JSON.stringify(await byName("Hồ Thị Ẩn"))).not.toMatch(/Ẩn|Dạy chữ/);
    expect(await checkCertificate("0000-0000-0000-0000")).toBeNull();
  });

  test("ends at once with its award: revoked by a moderator, taken out with its list, or with its story", async () => {
    const blankId = await makeBlank(official);
    const campaignId = await makeCampaign();
    await recognised(three, { campaignId });
    await issue(official, blankId);
    const { printed } = await findPrintRun(official, decision, blankId);
    const [first, second] = printed.map(({ row }) => row) as Row[] as [Row, Row];
    const reason = "Quyết định bị hủy.";
    const revoke = (actor: Actor, id = first.certificateId!) => revokeCertificate(actor, { id, reason });
    await expect(revoke(stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(revoke(official)).rejects.toMatchObject({ code: "not-allowed" });
    expect((await listHonours(campaignId)).named).toHaveLength(3);
    await revoke(moderator);
    await expect(revoke(moderator)).rejects.toMatchObject({ code: "wrong-step" });
    expect(await checkCertificate(first.code!)).toMatchObject({ holds: false, name: null, path: null });
    expect((await listHonours(campaignId)).named.map(({ name }) => name)).not.toContain(first.name);
    // The award was given by another number since: the page says the right one.
    await write((tx) =>
      tx.update(recognition).set({ decisionNumber: "13/QĐ-UBND" }).where(eq(recognition.id, second.id)),
    );
    expect(await checkCertificate(second.code!)).toMatchObject({
      holds: true,
      isCorrected: true,
      decision: { number: "13/QĐ-UBND" },
      printed: { number: decision.number },
    });
    const admin = await makePerson({ role: "admin", password: null });
    await dropDecisionList(admin, { campaignId, number: "13/QĐ-UBND" });
    expect(await checkCertificate(second.code!)).toMatchObject({ holds: false, name: null });
    const books = await db().select({ number: certificate.number }).from(certificate);
    expect(books.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  test("of somebody with a story leads to it, and ends when that is taken down as revoked", async () => {
    const blankId = await makeBlank(official);
    const profileId = await makeProfile({ unitIds: [minhPhung], name: "Lê Thị Có Bài" });
    await recognised(["Lê Thị Có Bài"], { profileId, namedBy: null });
    await issue(official, blankId);
    const { printed } = await findPrintRun(official, decision, blankId);
    const { certificateId, code } = printed[0]!.row;
    const id = certificateId!;
    expect(await checkCertificate(code!)).toMatchObject({
      name: "Lê Thị Có Bài",
      path: `/guong/${profileId}`,
    });
    await expect(revokeCertificate(moderator, { id, reason: "x" })).rejects.toMatchObject({
      code: "certificate-story",
    });
    await takeDownStory(moderator, {
      profileId,
      kind: "revoked",
      reason: "Khai sai.",
      decisionNumber: "210/QĐ-UBND",
      decidedOn: null,
    });
    expect(await checkCertificate(code!)).toMatchObject({ holds: false, name: null, path: null });
  });
});
