import { expect, test } from "vitest";
import { count, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { membership, user } from "@/db/schema";
import { inviteList } from "@/domain/users/invite-list.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

const accounts = async () => (await db().select({ count: count() }).from(user))[0]!.count;

test("a pasted list invites everybody once, whatever the order of its columns; officials may not", async () => {
  const admin = await makePerson({ role: "admin", password: null });
  const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const list = [
    "STT\tHọ và tên\tEmail\tĐơn vị\tVai trò",
    "1\tLê Thị Hạnh\thanh@phuong.example\tPhường Minh Phụng\tCán bộ",
    "2\tTrần Bảo\tbao@phuong.example\tP. Tân Sơn Hòa\tKiểm duyệt",
    "thu@tp.example; Võ Thu; TP. Hồ Chí Minh; quản trị",
  ].join("\n");
  await expect(inviteList(official, list)).rejects.toMatchObject({ code: "not-allowed" });
  const invited = await inviteList(admin, list);
  expect(invited.map(({ name, email }) => [name, email])).toEqual([
    ["Lê Thị Hạnh", "hanh@phuong.example"],
    ["Trần Bảo", "bao@phuong.example"],
    ["Võ Thu", "thu@tp.example"],
  ]);
  expect(new Set(invited.map(({ path }) => path)).size).toBe(3);
  const emails = invited.map(({ email }) => email);
  const roles = await db()
    .select({ role: membership.role, unitId: membership.unitId })
    .from(membership)
    .innerJoin(user, inArray(user.email, emails))
    .where(
      inArray(membership.userId, db().select({ id: user.id }).from(user).where(inArray(user.email, emails))),
    )
    .groupBy(membership.id)
    .orderBy(membership.role);
  expect(roles.map(({ role }) => role)).toEqual(["admin", "moderator", "official"]);
  expect(roles.at(-1)!.unitId).toBe(minhPhung);
});

test.each([
  ["people-email", "Lê Thị Hạnh; Phường Minh Phụng"],
  ["people-name", "hanh@phuong.example; Phường Minh Phụng"],
  ["people-unit", "Lê Thị Hạnh; hanh@phuong.example; Phường Không Có"],
  ["people-taken", "Lê Thị Hạnh; tot@phuong.example; Phường Minh Phụng"],
])("a line with a fault (%s) is named, and nobody is invited", async (code, line) => {
  const admin = await makePerson({ role: "admin", password: null });
  const before = await accounts();
  const list = `Người Tốt; tot@phuong.example; Phường Minh Phụng\n${line}`;
  await expect(inviteList(admin, list)).rejects.toMatchObject({ code, details: { rows: "2" } });
  expect(await accounts()).toBe(before);
});
