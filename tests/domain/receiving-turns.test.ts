import { expect, test } from "vitest";
import { inReceivingTurn } from "@/app/_server/receiving-turns";

test("three files of an account are received at once, in order; another account does not wait for them", async () => {
  const begun: string[] = [];
  const finish = new Map<string, () => void>();
  const receive = (account: string, number: number) =>
    inReceivingTurn(account, async () => {
      begun.push(`${account}${number}`);
      await new Promise<void>((resolve) => finish.set(`${account}${number}`, resolve));
      if (number === 1) throw new Error("đứt mạng");
    }).catch(() => undefined);
  const slow = [0, 1, 2, 3, 4].map((number) => receive("a", number));
  const other = receive("b", 0);
  await Promise.resolve();
  expect(begun).toEqual(["a0", "a1", "a2", "b0"]);
  finish.get("b0")!();
  await other;
  finish.get("a1")!();
  await expect.poll(() => begun).toEqual(["a0", "a1", "a2", "b0", "a3"]);
  finish.get("a3")!();
  await expect.poll(() => begun.at(-1)).toBe("a4");
  for (const name of ["a0", "a2", "a4"]) finish.get(name)!();
  await Promise.all(slow);
});
