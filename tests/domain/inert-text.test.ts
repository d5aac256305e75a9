import { expect, test } from "vitest";
import { safeHref } from "@/domain/stories/document";
import { titleText } from "@/domain/text/xml";

test.each([
  ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)>"],
  ["</title><script>x", "&lt;/title>&lt;script>x"],
  ["<!-- a", "&lt;!-- a"],
  ["&lt;b&gt; &#60;b", "&amp;lt;b&amp;gt; &amp;#60;b"],
  ["Thương & yêu, 3 < 5 > 2", "Thương & yêu, 3 < 5 > 2"],
  ["R&D; Q&A", "R&amp;D; Q&A"],
])("a feed's title %s is the same text to readers that take it for HTML", (text, title) => {
  expect(titleText(text)).toBe(title);
});

test.each([
  ["mailto:a@b.example?subject=Xin chào", true],
  ["mailto:a@b.example?subject=x%0D%0ABcc:c@d.example", false],
  ["mailto:a@b.example%0abcc:c@d.example", false],
  ["mailto:a@b.example\r\nBcc:c@d.example", false],
  ["tel:0909%0A1", false],
  ["tel:02838551234", true],
  ["https://phuong.example/a%0Ab", true],
  ["javascript:alert(1)", false],
  ["java\nscript:alert(1)", false],
  ["data:text/html,x", false],
])("a story's link to %j is kept: %s", (href, kept) => {
  expect(safeHref(href)).toBe(kept ? href : null);
});
