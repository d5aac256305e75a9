import { expect, test } from "vitest";
import { fileLabel } from "@/domain/media/file-label";

test.each([
  ["báo cáo.pdf", "báo cáo.pdf"],
  ["C:\\Hồ sơ\\báo cáo.pdf", "báo cáo.pdf"],
  ["../a\u202E.pdf", "a.pdf"],
  [".pdf", ".pdf"],
  ["không có đuôi", "không có đuôi"],
  ["", "tep"],
])("“%s” is labelled “%s”", (name, label) => {
  expect(fileLabel(name)).toBe(label);
});

test("a long name is shortened before its ending, to 150 characters", () => {
  const label = fileLabel(`${"Báo cáo thành tích rất dài ".repeat(8)}.pdf`);
  expect([...label].length).toBeLessThanOrEqual(150);
  expect(label).toMatch(/^Báo cáo thành tích rất dài .*…\.pdf$/);
  expect([...fileLabel("😀".repeat(200))]).toHaveLength(150);
  expect(fileLabel(`a.${"x".repeat(300)}`)).toHaveLength(150);
});
