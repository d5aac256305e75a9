import { solveChallenge } from "altcha-lib/v1";
import { describe, expect, it } from "vitest";
import { checkProof, contentId, makeProof, type FormProof } from "@/domain/suggestions/proof.server";
import { countAsking, countSending } from "@/domain/suggestions/sending-limits.server";
import { useDatabase } from "../support/database";

useDatabase();

const secret = "bí mật của cổng ".repeat(4);
const later = (ms: number) => new Date(Date.now() + ms);

async function solve({ challenge }: FormProof): Promise<string> {
  const { algorithm, salt, signature, maxnumber } = challenge;
  const solution = await solveChallenge(challenge.challenge, salt, algorithm, maxnumber).promise;
  const payload = { algorithm, challenge: challenge.challenge, salt, signature, number: solution!.number };
  return btoa(JSON.stringify(payload));
}

describe("what tells people from machines", () => {
  it("is the solved puzzle of this very form", async () => {
    const form = await makeProof(secret);
    const proof = await solve(form);
    const check = (given: { token?: string; proof?: string }) =>
      checkProof(secret, { token: form.token, proof, remark: "", ...given }, later(5_000));
    expect(await check({})).toEqual({ formId: expect.any(String), strength: "solved" });
    const atOnce = { token: form.token, proof, remark: "" };
    expect((await checkProof(secret, atOnce)).strength).toBe("solved");
    // A password manager fills whatever it finds.
    expect((await checkProof(secret, { ...atOnce, remark: "Nguyễn Thị Tư" })).strength).toBe("solved");
    // Another form's solution, a made-up one, none: then only the time speaks for a person.
    const other = await makeProof(secret);
    expect((await check({ token: other.token })).strength).toBe("timed");
    for (const wrong of ["", "null", btoa("null"), btoa('{"number":1}'), "%%%", proof.slice(0, -8)]) {
      expect((await check({ proof: wrong })).strength).toBe("timed");
    }
  });

  it("refuses a filled trap, haste, an outlived or a forged number", async () => {
    const form = await makeProof(secret);
    const input = { token: form.token, proof: "", remark: "" };
    expect((await checkProof(secret, input, later(3_000))).strength).toBe("timed");
    const refused = [
      checkProof(secret, { ...input, remark: "http://spam.example" }, later(5_000)),
      checkProof(secret, input, later(1_000)),
      checkProof(secret, input, later(25 * 3_600_000)),
      checkProof(secret, { ...input, token: "" }, later(5_000)),
      checkProof(secret, { ...input, token: form.token.replace(/^\d/, "0") }, later(5_000)),
      checkProof("another secret", input, later(5_000)),
    ];
    for (const one of refused) await expect(one).rejects.toMatchObject({ code: "not-a-person" });
  });

  it("makes the same words of one form one suggestion, and other words another", () => {
    expect(contentId("a", ["x", "yz"])).toBe(contentId("a", ["x", "yz"]));
    expect(contentId("a", ["xy", "z"])).not.toBe(contentId("a", ["x", "yz"]));
    expect(contentId("b", ["x", "yz"])).not.toBe(contentId("a", ["x", "yz"]));
  });
});

describe("limits", () => {
  const refusedAfter = async (most: number, count: (at: number) => Promise<void>) => {
    for (let at = 0; at < most; at++) await count(at);
    await expect(count(most)).rejects.toMatchObject({
      code: "too-many-attempts",
      details: { minutes: expect.any(Number) },
    });
  };

  it("are stricter without a solved puzzle, and count each address for itself", async () => {
    const from = (address: string, strength: "solved" | "timed") => (at: number) =>
      countSending({ address, strength, formId: `${address} ${strength} ${at}` });
    await refusedAfter(5, from("192.0.2.1", "timed"));
    await refusedAfter(20, from("192.0.2.1", "solved"));
    await from("192.0.2.2", "timed")(0);
  });

  it("let one form be sent three times", async () => {
    await refusedAfter(3, (at) =>
      countSending({ address: `198.51.100.${at}`, strength: "solved", formId: "one form" }),
    );
  });

  it("keep codes from being tried out", async () => {
    await refusedAfter(30, () => countAsking("203.0.113.1"));
    await countAsking("203.0.113.2");
  });
});
