import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { cacheTag, event, unitContact } from "@/db/schema";
import { listEvents } from "@/domain/history/queries.server";
import type { Actor } from "@/domain/permissions";
import { contactInput } from "@/domain/units/contact-input";
import { findContactToEdit, findUnitContact, listContactUnits } from "@/domain/units/contact-queries.server";
import { saveUnitContact } from "@/domain/units/save-contact.server";
import { readTelephone, telephoneLink } from "@/domain/units/telephone";
import { useDatabase } from "../support/database";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, neighbour: Actor, admin: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, name: "Trần Thị Một" });
  neighbour = await makePerson({ role: "official", unitId: tanSonHoa });
  admin = await makePerson({ role: "admin" });
});

const words = (given: Record<string, unknown> = {}) =>
  contactInput.parse({ address: "183A Lý Nam Đế", phone: "028.38 551 234", ...given });
const save = (actor: Actor, version: number, given = {}, unitId = minhPhung) =>
  saveUnitContact(actor, { unitId, version }, words(given));
const rows = () => db().select().from(unitContact);

describe("a ward's contact", () => {
  it("is entered by its official, seen by everyone, and stands in the history", async () => {
    expect(await findUnitContact(minhPhung)).toBeNull();
    await save(official, 0);
    expect(await findUnitContact(minhPhung)).toMatchObject({
      address: "183A Lý Nam Đế",
      phone: "028 3855 1234",
      email: "",
      website: null,
    });
    await save(official, 1, { phone: "1022", email: "UBND@Phuong.example " });
    expect(await findUnitContact(minhPhung)).toMatchObject({ phone: "1022", email: "ubnd@phuong.example" });
    const [change] = (await listEvents(admin)).events;
    expect(change).toMatchObject({
      action: "unit.change-contact",
      subjectType: "unit",
      subjectId: minhPhung,
      by: official.name,
      before: { unitId: "Phường Minh Phụng", phone: "028 3855 1234", email: "nothing" },
      after: { phone: "1022", email: "ubnd@phuong.example" },
    });
    expect(change?.after).not.toHaveProperty("address");
    expect((await db().select().from(cacheTag)).map((row) => row.tag)).toEqual(["contacts"]);
    expect(await findUnitContact(tanSonHoa)).toBeNull();
  });

  it("says nothing again once it is emptied", async () => {
    await save(official, 0);
    await save(official, 1, { address: "", phone: "" });
    expect(await findUnitContact(minhPhung)).toBeNull();
    expect(await findContactToEdit(official, minhPhung)).toMatchObject({ version: 2, address: "" });
  });

  it("sent twice is one change; on an old version it is refused and nothing is written over", async () => {
    await Promise.all([save(official, 0), save(official, 0)]);
    expect(await rows()).toMatchObject([{ version: 1 }]);
    expect(await db().select().from(event)).toHaveLength(1);
    await save(admin, 1, { hours: "Thứ hai đến thứ sáu: 7 giờ 30 – 17 giờ" });
    for (const version of [0, 1, 7]) {
      await expect(save(official, version, { phone: "1022" })).rejects.toMatchObject({
        code: "stale",
        details: { by: admin.name, action: "unit.change-contact" },
      });
    }
    expect(await rows()).toMatchObject([{ version: 2, phone: "028 3855 1234", updatedById: admin.id }]);
  });

  it("is kept by the ward's own officials and administrators, for wards of today", async () => {
    const moderator = await makePerson({ role: "moderator" });
    for (const stranger of [neighbour, moderator]) {
      await expect(save(stranger, 0)).rejects.toMatchObject({ code: "not-allowed" });
      await expect(findContactToEdit(stranger, minhPhung)).rejects.toMatchObject({ code: "not-allowed" });
    }
    for (const unitId of [city, "phuong-7-quan-11", "khong-co"]) {
      await expect(save(admin, 0, {}, unitId)).rejects.toMatchObject({ code: "not-found" });
      expect(await findContactToEdit(admin, unitId)).toBeNull();
    }
    expect(await rows()).toEqual([]);
    expect(await db().select().from(event)).toEqual([]);
    await save(neighbour, 0, {}, tanSonHoa);
    await save(admin, 0);
    expect((await rows()).map((row) => row.unitId).sort()).toEqual([minhPhung, tanSonHoa]);
  });

  it("is offered for one's own wards, and everywhere to administrators", async () => {
    await save(official, 0);
    const own = [{ id: minhPhung, name: "Phường Minh Phụng", entered: true }];
    expect(await listContactUnits(official)).toEqual(own);
    const both = { ...official, memberships: [...official.memberships, ...neighbour.memberships] };
    expect((await listContactUnits(both)).map((one) => [one.id, one.entered])).toEqual([
      [minhPhung, true],
      [tanSonHoa, false],
    ]);
    expect(await listContactUnits(admin)).toHaveLength(168);
    expect(await listContactUnits(await makePerson({ role: "moderator", unitId: minhPhung }))).toEqual([]);
    expect(await listContactUnits(null)).toEqual([]);
  });
});

describe("a telephone number", () => {
  it.each([
    ["028 3855 1234", "028 3855 1234", "tel:+842838551234"],
    ["(028) 3855.1234", "028 3855 1234", "tel:+842838551234"],
    ["+84 28 3855 1234", "028 3855 1234", "tel:+842838551234"],
    ["+84 (0)28 3855 1234", "028 3855 1234", "tel:+842838551234"],
    ["84.28.38551234", "028 3855 1234", "tel:+842838551234"],
    ["0084 901 234 567", "0901 234 567", "tel:+84901234567"],
    ["02743822123", "0274 3822 123", "tel:+842743822123"],
    ["0901-234-567", "0901 234 567", "tel:+84901234567"],
    ["０９０１ 234 567", "0901 234 567", "tel:+84901234567"],
    ["19001234", "1900 1234", "tel:19001234"],
    ["1800 588 822", "1800 588 822", "tel:1800588822"],
    ["1022", "1022", "tel:1022"],
  ])("%s is read as %s", (typed, phone, link) => {
    expect(readTelephone(typed)).toEqual({ phone });
    expect(telephoneLink(phone)).toBe(link);
    // What is shown is read the same again.
    expect(readTelephone(phone)).toEqual({ phone });
  });

  it.each([
    ["3855 1234", "phone-area-code"],
    ["0123", "phone-invalid"],
    ["028 3855 123", "phone-invalid"],
    ["028 3855 12345", "phone-invalid"],
    ["+1 202 555 0100", "phone-invalid"],
    ["hỏi chị Ba", "phone-invalid"],
    ["028 3855 1234, 028 3855 1235", "phone-invalid"],
    ["tel:0901234567", "phone-invalid"],
    ["+", "phone-invalid"],
  ])("%s is none: %s", (typed, fault) => {
    expect(readTelephone(typed)).toEqual({ fault });
    expect(contactInput.safeParse({ phone: typed }).error?.issues).toMatchObject([
      { path: ["phone"], message: fault },
    ]);
  });
});

describe("what may be written", () => {
  it.each<[Record<string, string>, string | null]>([
    [{}, null],
    [{ phone: "", email: " ", website: "" }, null],
    [{ email: "ubnd@phuong.gov.vn" }, null],
    [{ email: "ubnd phuong" }, "email-invalid"],
    [{ website: "https://phuong.example/lien-he" }, null],
    [{ website: "javascript:alert(1)" }, "link-invalid"],
    [{ website: "trang của phường" }, "link-invalid"],
    [{ address: "a".repeat(301) }, "too-long"],
    [{ hours: "a".repeat(501) }, "too-long"],
  ])("%o", (given, fault) => {
    expect(contactInput.safeParse(given).error?.issues[0]?.message ?? null).toBe(fault);
  });

  it("reads a bare host as an address of the web", () => {
    expect(contactInput.parse({ website: "minhphung.example.vn/x" }).website).toBe(
      "https://minhphung.example.vn/x",
    );
  });
});
