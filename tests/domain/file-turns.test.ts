import { expect, test } from "vitest";
import { inFileTurn } from "@/domain/media/file-turns";

/** Files of several accounts; the first of them works until it is told to stop. */
function line() {
  const begun: string[] = [];
  const finish = new Map<string, () => void>();
  const file = (account: string, name: string) =>
    inFileTurn("photos", account, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => finish.set(name, resolve));
      if (name === "hỏng") throw new Error("hỏng");
      return name;
    }).catch(() => "đã hỏng");
  return { begun, file, finish: (name: string) => finish.get(name)!() };
}

test("one file at a time; accounts take turns, and a failed one gives its turn on", async () => {
  const { begun, file, finish } = line();
  const first = file("a", "a1");
  const rest = [file("a", "a2"), file("a", "a3"), file("b", "hỏng"), file("c", "c1"), file("b", "b2")];
  await Promise.resolve();
  expect(begun).toEqual(["a1"]);
  for (const [name, next] of [
    ["a1", "a2"],
    ["a2", "hỏng"],
    ["hỏng", "c1"],
    ["c1", "a3"],
    ["a3", "b2"],
  ] as const) {
    finish(name);
    await expect.poll(() => begun.at(-1)).toBe(next);
  }
  finish("b2");
  expect(await Promise.all([first, ...rest])).toEqual(["a1", "a2", "a3", "đã hỏng", "c1", "b2"]);
  const after = file("a", "a4");
  await Promise.resolve();
  expect(begun.at(-1)).toBe("a4");
  finish("a4");
  expect(await after).toBe("a4");
});
