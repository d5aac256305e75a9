import { verify } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { assertGoodPassword, hashPassword } from "@/domain/users/passwords.server";

const refusalOf = (password: string, email = "hanh.le@phuong.example") => {
  try {
    assertGoodPassword(password, email);
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
    ["hanh.le la toi", "password-common"],
    ["HANH.LE la toi", "password-common"],
    ["a".repeat(30) + "bcdefgh".repeat(30), "too-long"],
    ["chè xanh buổi sớm", null],
    ["correct-horse-battery", null],
    ["🌿🌾🌻🍃🌳🌴🌵🎋🎍🍂🍁🌱", null],
  ])("%s: %s", (password, expected) => {
    expect(refusalOf(password)).toBe(expected);
  });

  test("is kept as argon2id of its NFC spelling", async () => {
    const kept = await hashPassword("chè xanh buổi sớm".normalize("NFD"));
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verify(kept, "chè xanh buổi sớm".normalize("NFC"))).toBe(true);
    expect(await verify(kept, "che xanh buoi som")).toBe(false);
  });
});
