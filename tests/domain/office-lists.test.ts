import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { createTranslator } from "next-intl";
import { db } from "@/db/client";
import { nomination, notice, notification } from "@/db/schema";
import {
  consentTextInput,
  documentInput,
  fieldInput,
  holidayInput,
  reasonInput,
} from "@/domain/administration/inputs";
import { listAttention } from "@/domain/administration/attention.server";
import { consentTextsOn, issueConsentText } from "@/domain/consent/texts.server";
import { saveBasis, saveDocument } from "@/domain/documents/save-document.server";
import { issued } from "@/domain/documents/issued";
import { listDocuments } from "@/domain/documents/queries.server";
import { listFields, listFieldsToEdit } from "@/domain/fields/queries.server";
import { saveField } from "@/domain/fields/save-field.server";
import { listEvents } from "@/domain/history/queries.server";
import { addHoliday, removeHoliday } from "@/domain/holidays/change-holidays.server";
import { selectReasonTemplates, saveReason } from "@/domain/nominations/reason-templates.server";
import { listNomination } from "@/domain/notices/list.server";
import type { Actor } from "@/domain/permissions";
import { addWorkingDays, hcmcToday } from "@/domain/time/dates";
import { lacks, listUnitsToEdit, unitGaps } from "@/domain/units/admin-queries.server";
import { contactInput } from "@/domain/units/contact-input";
import { saveUnitContact } from "@/domain/units/save-contact.server";
import { editUser } from "@/domain/users/edit-user.server";
import vi from "@/messages/vi";
import { useDatabase } from "../support/database";
import { sentToBeListed } from "../support/listings";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let admin: Actor, official: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", password: null });
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
});
const refusal = (code: string) => expect.objectContaining({ code });

test("a replaced document is flagged while a rule rests on it; only administrators, only on the version read", async () => {
  const law = (more = {}) =>
    documentInput.parse({
      number: "Luật 1/2020",
      title: "Luật thử",
      issuer: "Quốc hội",
      issued: "2020",
      ...more,
    });
  const id = await saveDocument(admin, { id: "moi", version: 0 }, law());
  const next = await saveDocument(
    admin,
    { id: "moi", version: 0 },
    law({ number: "Luật 2/2025", issued: "2025" }),
  );
  const basis = {
    rule: "hold",
    documentId: id,
    article: "Điều 1",
    says: "",
    validFrom: null,
    validTo: null,
    toCheck: false,
    clock: null,
    days: null,
  } as const;
  await saveBasis(admin, { id: randomUUID(), version: 0 }, basis);
  const lapsed = async () => (await listAttention(admin)).filter((one) => one.kind === "lapsed");
  expect(await lapsed()).toEqual([]);
  await expect(saveDocument(official, { id, version: 1 }, law())).rejects.toEqual(refusal("not-allowed"));
  await saveDocument(admin, { id, version: 1 }, law({ replacedById: next }));
  await expect(saveDocument(admin, { id, version: 1 }, law())).rejects.toEqual(refusal("stale"));
  expect(await lapsed()).toMatchObject([{ documentId: id, rules: 1, campaigns: 0, consents: 0 }]);
});

test("readers see only the year where only that is known, how long a document holds, and what replaced it", async () => {
  const add = (number: string, more = {}) =>
    saveDocument(
      admin,
      { id: "moi", version: 0 },
      documentInput.parse({ number, title: "Luật thử", issuer: "Quốc hội", issued: "2020", ...more }),
    );
  const next = await add("Luật 2/2025", { issued: "17/05/2025", validFrom: "01/07/2025" });
  const id = await add("Luật 1/2020", { validTo: "30/06/2025", replacedById: next });
  const shown = await listDocuments();
  const one = (of: string) => shown.find((row) => row.id === of)!;
  expect(issued(one(id))).toEqual({ known: "year", date: "2020" });
  expect(issued(one(next))).toEqual({ known: "day", date: "17/05/2025" });
  expect(one(id)).toMatchObject({ validFrom: null, validTo: "2025-06-30", replacement: { id: next } });
  expect(one(next)).toMatchObject({ validFrom: "2025-07-01", validTo: null, replacement: null });

  const t = createTranslator({ locale: "vi", messages: vi, namespace: "documents" });
  expect(t("issued", { issuer: "Quốc hội", ...issued(one(id)) })).toBe("năm 2020, Quốc hội");
});

test("the units of today say who works for them and whether a contact is entered; only to administrators", async () => {
  await makePerson({ role: "official", unitId: minhPhung, password: null });
  await saveUnitContact(
    admin,
    { unitId: minhPhung, version: 0 },
    contactInput.parse({ address: "183A Lý Nam Đế", phone: "028 3855 1234" }),
  );
  const units = await listUnitsToEdit(admin);
  expect(units).toHaveLength(168);
  const filled = units.find((one) => one.id === minhPhung)!;
  expect(filled).toMatchObject({ hasContact: true, officials: 2 });
  expect(unitGaps.map((gap) => lacks(filled, gap))).toEqual([false, false]);
  expect(unitGaps.map((gap) => units.filter((one) => lacks(one, gap)).length)).toEqual([167, 167]);
  await expect(listUnitsToEdit(official)).rejects.toEqual(refusal("not-allowed"));
});

test("what was done to the lists is told by name, with the page that shows it", async () => {
  await saveField(
    admin,
    { id: "moi", version: 0 },
    fieldInput.parse({ name: "Thể thao", nameEn: "Sport", position: "1", active: "1" }),
  );
  await addHoliday(admin, holidayInput.parse({ name: "Nghỉ bù", from: "2027-05-03" }));
  await issueConsentText(
    admin,
    consentTextInput.parse({ channel: "web", words: "Tôi đồng ý.", validFrom: hcmcToday() }),
  );
  const { events } = await listEvents(admin);
  expect(events.slice(0, 3).map(({ subject }) => subject)).toEqual([
    { name: "Tôi đồng ý.", path: "/quan-tri/loi-dong-y/web" },
    { name: "Nghỉ bù · 03/05/2027", path: "/quan-tri/ngay-nghi" },
    { name: "Thể thao", path: "/quan-tri/linh-vuc/the-thao" },
  ]);
});

test("a retired field is not offered, keeps its address, and its name is not given twice", async () => {
  const input = (more = {}) =>
    fieldInput.parse({ name: "Thể thao", nameEn: "Sport", position: "1", active: "1", ...more });
  const id = await saveField(admin, { id: "moi", version: 0 }, input());
  expect((await listFields())[0]!.id).toBe("the-thao");
  await expect(saveField(admin, { id: "moi", version: 0 }, input())).rejects.toEqual(refusal("invalid"));
  await saveField(admin, { id, version: 1 }, input({ name: "Thể dục", active: undefined }));
  expect((await listFields()).map((one) => one.id)).not.toContain("the-thao");
});

test("a holiday under a running listing moves its end and tells the ward; removed it shortens nothing", async () => {
  const moderator = await makePerson({ role: "moderator", password: null });
  const number = await listNomination(moderator, {
    ...(await sentToBeListed(official)),
    place: "",
    endsOn: "",
  });
  const endOf = async () => (await db().select().from(notice).where(eq(notice.id, number)))[0]!.endsOn;
  const day = addWorkingDays(hcmcToday(), 3, new Set());
  const off = holidayInput.parse({ name: "Nghỉ bù", from: day });
  await expect(addHoliday(official, off)).rejects.toEqual(refusal("not-allowed"));
  expect(await addHoliday(admin, off)).toEqual({ days: 1, moved: 1 });
  const later = addWorkingDays(hcmcToday(), 11, new Set());
  expect(await endOf()).toBe(later);
  const told = await db().select().from(notification).where(eq(notification.userId, official.id));
  expect(told.map((one) => one.kind)).toContain("listing-moved");
  await removeHoliday(admin, day);
  expect(await endOf()).toBe(later);
});

test("new words of consent are the next number; templates are offered while in use; a name is put right once", async () => {
  const words = (text: string) =>
    consentTextInput.parse({ channel: "web", words: text, validFrom: hcmcToday() });
  await issueConsentText(admin, words("Lời một"));
  await issueConsentText(admin, words("Lời hai"));
  await expect(issueConsentText(admin, words("Lời hai"))).rejects.toEqual(refusal("invalid"));
  expect((await consentTextsOn(hcmcToday())).web).toMatchObject({ number: 2, words: "Lời hai" });

  const moderator = await makePerson({ role: "moderator", password: null });
  const reason = reasonInput.parse({
    step: "return",
    title: "Thiếu",
    words: "Còn thiếu",
    position: "0",
    active: "1",
  });
  const id = randomUUID();
  await saveReason(admin, { id, version: 0 }, reason);
  expect(await selectReasonTemplates(moderator)).toMatchObject([{ id, words: "Còn thiếu" }]);
  await saveReason(admin, { id, version: 1 }, { ...reason, active: false });
  expect(await selectReasonTemplates(moderator)).toEqual([]);

  const was = { name: official.name, email: official.email };
  await editUser(admin, official.id, was, { name: "Tên Đúng", email: official.email });
  await expect(editUser(admin, official.id, was, { ...was, name: "Khác" })).rejects.toEqual(refusal("stale"));
});

test("a field says how many nominations stand in it", async () => {
  const { nominationId } = await sentToBeListed(official);
  const [sent] = await db().select().from(nomination).where(eq(nomination.id, nominationId));
  const counts = (await listFieldsToEdit(admin)).filter((one) => one.nominations > 0);
  expect(counts.map((one) => [one.id, one.nominations])).toEqual([[sent!.fieldId, 1]]);
  await expect(listFieldsToEdit(official)).rejects.toEqual(refusal("not-allowed"));
});
