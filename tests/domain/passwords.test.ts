import { verify } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { assertGoodPassword, assertGoodPasswordOf, hashPassword } from "@/domain/users/passwords.server";
import { useDatabase } from "../support/database";
import { makePerson, tanSonHoa } from "../support/people";

useDatabase();

const person = { name: "Lê Thị Hồng Hạnh", email: "hanh.le@phuong.example", units: ["Phường Minh Phụng"] };
const refusalOf = (password: string) => {
  try {
    assertGoodPassword(password, person);
    return null;
  } catch (error) {
    return (error as { fields: Record<string, string> }).fields.password;
  }
};

describe("a password", () => {
  test.each([
    ["ngắn quá", "password-short"],
    ["mười một kt", "password-short"],
    ["12345678901", "password-short"],
    // Eleven letters, of which NFD makes more characters.
    ["ặặặặặặabcde".normalize("NFD"), "password-short"],
    ["123456789012", "password-common"],
    ["aaaaaaaaaaaa", "password-common"],
    ["password1234", "password-common"],
    ["Password123456!", "password-common"],
    ["hanh.le la toi", "password-known-words"],
    ["HANH.LE la toi", "password-known-words"],
    ["HoChiMinh2026", "password-known-words"],
    ["H0ChiMinh19051890", "password-known-words"],
    ["Hồ Chí Minh 2026!", "password-known-words"],
    ["lantoa123456", "password-known-words"],
    ["Lan-Tỏa-2026-!!", "password-known-words"],
    ["MinhPhung27238", "password-known-words"],
    ["phuong.minh.phung", "password-known-words"],
    ["Lê Thị Hồng Hạnh", "password-known-words"],
    ["HongHanh@20261127", "password-known-words"],
    ["honghanh-lantoa-hcm", "password-known-words"],
    ["chiều minh phụng mưa rào", null],
    ["kẹo dừa Sài Gòn ngày nắng", null],
    ["83920174650293", null],
    ["a".repeat(30) + "bcdefgh".repeat(30), "too-long"],
    ["chè xanh buổi sớm", null],
    ["correct-horse-battery", null],
    ["🌿🌾🌻🍃🌳🌴🌵🎋🎍🍂🍁🌱", null],
  ])("%s: %s", (password, expected) => {
    expect(refusalOf(password)).toBe(expected);
  });

  test("is judged by the name and the wards of whose it is", async () => {
    const { id } = await makePerson({ name: "Trần Đông Hưng", role: "official", unitId: tanSonHoa });
    for (const password of ["donghung-2026-11", "TanSonHoa@2026"])
      await expect(assertGoodPasswordOf(id, password)).rejects.toMatchObject({
        code: "common-password",
        fields: { password: "password-known-words" },
      });
    await expect(assertGoodPasswordOf(id, "MinhPhung của tôi")).resolves.toBeUndefined();
  });

  test("is kept as argon2id of its NFC spelling", async () => {
    const kept = await hashPassword("chè xanh buổi sớm".normalize("NFD"));
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verify(kept, "chè xanh buổi sớm".normalize("NFC"))).toBe(true);
    expect(await verify(kept, "che xanh buoi som")).toBe(false);
  });
});
