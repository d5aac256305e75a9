import { expect, test } from "vitest";
import { inUploadTurn } from "@/app/_server/upload-turns";

test("three uploads are under way at once, the others follow in order, and a failed one gives its turn back", async () => {
  const begun: number[] = [];
  const finish: (() => void)[] = [];
  const uploads = Array.from({ length: 6 }, (_, number) =>
    inUploadTurn(async () => {
      begun.push(number);
      await new Promise<void>((resolve) => (finish[number] = resolve));
      if (number === 1) throw new Error("hỏng");
      return number;
    }).catch(() => "hỏng"),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  finish[1]!();
  expect(await uploads[1]).toBe("hỏng");
  expect(begun).toEqual([0, 1, 2, 3]);
  for (const number of [0, 2, 3]) {
    finish[number]!();
    await uploads[number];
  }
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  for (const number of [4, 5]) finish[number]!();
  expect(await Promise.all(uploads)).toEqual([0, "hỏng", 2, 3, 4, 5]);
});
