import { expect, test, type Page } from "./test";

const story = "/mo-hinh/me-do-dau";

declare global {
  interface Window {
    said: { text: string; lang: string; end: () => void }[];
  }
}

/** A device with these voices: the test browser has none. What it is told to say waits in `window.said`. */
async function deviceWithVoices(page: Page, languages: string[]) {
  await page.addInitScript((voices) => {
    window.said = [];
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices.map((lang) => ({ lang, name: lang })),
      cancel: () => {},
      speak: (piece: { text: string; lang: string; onend: () => void }) =>
        window.said.push({ text: piece.text, lang: piece.lang, end: () => piece.onend() }),
    });
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Object.defineProperty(window, "SpeechSynthesisUtterance", {
      value: class {
        lang = "";
        constructor(public text: string) {}
      },
    });
  }, languages);
}

const said = (page: Page) => page.evaluate(() => window.said.map(({ text, lang }) => [text, lang]));
/** The words that are marked while they are said. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get("dang-doc") ?? [])].map((range) => String(range)));
const finish = (page: Page) => page.evaluate(() => window.said.at(-1)!.end());

test("a device with a Vietnamese voice reads the story, pauses at a sentence and goes on there", async ({
  page,
}) => {
  await deviceWithVoices(page, ["en-US", "vi_VN"]);
  await page.goto(story);
  await page.getByRole("button", { name: "Nghe bài" }).click();
  expect(await said(page)).toEqual([["Mẹ đỡ đầu", "vi-VN"]]);
  await expect(page.getByText("Giọng máy đọc")).toBeVisible();
  expect(await marked(page)).toEqual(["Mẹ đỡ đầu"]);
  await finish(page);
  expect(await marked(page)).toEqual([(await said(page))[1]![0]]);
  const second = (await said(page))[1]!;
  await page.getByRole("button", { name: "Tạm dừng" }).click();
  await finish(page);
  expect(await said(page)).toHaveLength(2);
  await page.getByRole("button", { name: "Nghe tiếp" }).click();
  expect((await said(page))[2]).toEqual(second);
  await page.getByRole("button", { name: "Dừng hẳn" }).click();
  await finish(page);
  expect(await said(page)).toHaveLength(3);
  expect(await marked(page)).toEqual([]);
  await page.getByRole("button", { name: "Nghe bài" }).click();
  expect((await said(page))[3]).toEqual(["Mẹ đỡ đầu", "vi-VN"]);
});

for (const voices of [[], ["en-US", "zh-CN"]]) {
  test(`with voices [${voices.join(", ")}] listening is not offered`, async ({ page }) => {
    await deviceWithVoices(page, voices);
    await page.goto(story);
    // The other tools wake at the same moment as this one would.
    await expect(async () => {
      await page.getByRole("button", { name: "Chữ to hơn" }).click();
      await expect(page.locator("html")).toHaveAttribute("data-text-size", /[1-3]/, { timeout: 500 });
    }).toPass();
    await expect(page.getByRole("button", { name: "Nghe bài" })).toHaveCount(0);
  });
}
