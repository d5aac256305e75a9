import { expect, test } from "vitest";
import { withEnglishNumbers } from "@/domain/text/english-numbers";

test.each([
  ["18.377", "[18,377]"],
  ["1.900 lượt", "[1,900] lượt"],
  ["5,6 tấn", "[5.6] tấn"],
  ["Từ 500.000 đến 2.000.000 đồng", "Từ [500,000] đến [2,000,000] đồng"],
  ["1.234,5", "[1,234.5]"],
  ["95,5%", "[95.5]%"],
  ["+1.200", "+[1,200]"],
  ["Được 1.000.", "Được [1,000]."],
  ["213 em", "213 em"],
  ["100%", "100%"],
  ["", ""],
  // What is no number of this form stays as it was written.
  ["16.5.2023", "16.5.2023"],
  ["1.5", "1.5"],
  ["12.345/QĐ", "12.345/QĐ"],
  ["24/7", "24/7"],
  ["A1.000", "A1.000"],
])("%s is %s on an English page", (written, said) => {
  const stretches = withEnglishNumbers(written);
  expect(stretches.map(({ text, isNumber }) => (isNumber ? `[${text}]` : text)).join("")).toBe(said);
});
