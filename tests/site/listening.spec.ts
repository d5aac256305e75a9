import { axeFaults } from "./axe-faults";
import { official, signedIn } from "./people";
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

/** A second of a tone as this browser's own recorder writes it. */
const recorded = (page: Page) =>
  page.evaluate(async () => {
    const audio = new AudioContext();
    const out = audio.createMediaStreamDestination();
    const tone = audio.createOscillator();
    tone.connect(out);
    tone.start();
    const recorder = new MediaRecorder(out.stream, { mimeType: "audio/webm;codecs=opus" });
    const sound = new Promise<Blob>((settle) => (recorder.ondataavailable = ({ data }) => settle(data)));
    recorder.start();
    setTimeout(() => recorder.stop(), 1000);
    return [...new Uint8Array(await (await sound).arrayBuffer())];
  });

test("an official spreads a story: script with its seconds, a use, and a recorded voice in the machine's place", async ({
  browser,
}) => {
  const told = "/guong/chi-hoi-phu-nu-khu-pho-3";
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const office = await signedIn(browser, official);
  await office.goto(told);
  await office.getByRole("link", { name: /^Cán bộ:/ }).click();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("Lan tỏa câu chuyện");
  const script = office.getByLabel("Lời đọc");
  await expect(script).toHaveValue(/^Kính thưa bà con phường Minh Phụng!/);
  await script.fill("Kính thưa bà con! Sáng mai có 12 chị em gom rác.");
  await expect(office.getByText("Đọc khoảng 4 giây.")).toBeVisible();
  await office.getByRole("button", { name: "Lưu bài đọc" }).click();
  await expect(office.getByText(/lưu lúc/)).toBeVisible();
  expect(await axeFaults(office)).toEqual([]);

  await office.getByRole("link", { name: "Ghi đã dùng Tờ rơi" }).click();
  await office.getByLabel("Ở đâu").fill("Bảng tin tổ 12");
  await office.getByRole("button", { name: "Ghi vào sổ" }).click();
  await expect(office.getByText(/ở Bảng tin tổ 12/)).toBeVisible();

  const buffer = Buffer.from(await recorded(office));
  await office
    .getByLabel("Thêm bản ghi âm")
    .setInputFiles({ name: "loa.webm", mimeType: "audio/webm", buffer });
  await office.getByLabel("Ai đọc?").fill("Chị Lan, phát thanh viên phường");
  await reader.goto(told);
  await expect(reader.locator("audio")).toHaveCount(0);
  await office.getByRole("button", { name: "Lưu và cho nghe trên trang" }).click();
  await expect(office.getByText("Đang nghe được trên trang câu chuyện.")).toBeVisible();
  await reader.goto(told);
  await expect(reader.getByText(/Chị Lan, phát thanh viên phường đọc/)).toBeVisible();
  const src = (await reader.locator("audio").getAttribute("src"))!;
  const part = await reader.request.get(src, { headers: { range: "bytes=0-9" } });
  expect([part.status(), part.headers()["content-range"], part.headers()["content-type"]]).toEqual([
    206,
    `bytes 0-9/${buffer.length}`,
    "audio/webm",
  ]);
  const plays = await office.locator("audio").evaluate(async (audio: HTMLAudioElement) => {
    await audio.play();
    return audio.error === null;
  });
  expect(plays).toBe(true);

  await office.locator("summary", { hasText: "Xóa bản ghi âm" }).click();
  await office.getByRole("button", { name: "Xóa bản ghi âm" }).click();
  await expect(office.locator("audio")).toHaveCount(0);
  await reader.goto(told);
  await expect(reader.locator("audio")).toHaveCount(0);
  expect((await reader.request.get(src)).status()).toBe(404);
});
