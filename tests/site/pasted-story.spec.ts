import { readFileSync } from "node:fs";
import { expect, test, type Page } from "./test";
import { makeDraft } from "./nominations";
import { official, signedIn } from "./people";

const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=VI><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const item = (mark: string, words: string, place = "", level = 1) =>
  `<p class=MsoListParagraphCxSp${place} style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

const settings =
  "<xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom><w:TrackMoves/></w:WordDocument></xml>";

/** What is pasted, and the story that comes of it, a line a block. */
const cases: Record<string, [html: string, blocks: string[]]> = {
  "bullets of Word": [
    word(item("·", "Năm 2014 mở lớp", "First") + item("·", "Năm 2019 có <b>tủ sách</b>", "Last")),
    ["bulletList: Năm 2014 mở lớp | Năm 2019 có tủ sách"],
  ],
  "numbers of Word, and a deeper level": [
    word(
      item("1.", "Xin chỗ", "First") +
        item("a)", "Nhà văn hóa", "Middle", 2) +
        item("2.", "Mời thầy", "Last"),
    ),
    ["orderedList: Xin chỗ | Nhà văn hóa | Mời thầy"],
  ],
  "bullets, then numbers": [
    word(item("·", "Một") + item("1.", "Hai") + "<p class=MsoNormal>Hết.</p>"),
    ["bulletList: Một", "orderedList: Hai", "paragraph: Hết."],
  ],
  "bullets that only look like it": [
    word(
      "<p class=MsoNormal>·<span>&nbsp;&nbsp;&nbsp; </span>Năm 2014</p><p class=MsoNormal>·&nbsp;&nbsp; Năm 2015</p>" +
        "<p class=MsoNormal>1.&nbsp; Đi từng nhà</p><p class=MsoNormal>1. Mở đầu</p>",
    ),
    ["bulletList: Năm 2014 | Năm 2015", "orderedList: Đi từng nhà", "paragraph: 1. Mở đầu"],
  ],
  "headings of Word": [
    word(
      "<h1>Tủ sách trong hẻm<o:p></o:p></h1><p class=MsoNormal>Bà kể.</p><h2>Từ năm 2014</h2>" +
        "<p class=MsoNormal style='mso-outline-level:3'>Ngày đầu</p>",
    ),
    ["heading 2: Tủ sách trong hẻm", "paragraph: Bà kể.", "heading 3: Từ năm 2014", "heading 3: Ngày đầu"],
  ],
  "headings of a page": [
    "<h2>Một</h2><h3>Hai</h3><h5>Ba</h5>",
    ["heading 2: Một", "heading 3: Hai", "heading 3: Ba"],
  ],
  "a table": [
    word(
      `<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Năm</b><o:p></o:p></p></td><td><p class=MsoNormal>Số em<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>2014</p></td><td><p class=MsoNormal>12</p><p class=MsoNormal>(có 3 em mới)</p></td></tr></table>`,
    ),
    ["paragraph: Năm – Số em", "paragraph: 2014 – 12 (có 3 em mới)"],
  ],
  "a table that is a frame": [
    word("<table><tr><td><p class=MsoNormal>Một</p><p class=MsoNormal>Hai</p></td></tr></table>"),
    ["paragraph: Một", "paragraph: Hai"],
  ],
  "settings in and outside comments": [
    word(`<!--[if gte mso 9]>${settings}<![endif]-->${settings}<p class=MsoNormal>Bà Tư.</p>`),
    ["paragraph: Bà Tư."],
  ],
  "settings without their head": [
    `${settings}<w:LatentStyles>Normal0</w:LatentStyles><p class=MsoNormal>Bà Tư.</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
    ["paragraph: Bà Tư."],
  ],
  "a margin comment": [
    word(
      `<p class=MsoNormal>Mở lớp cho <a style='mso-comment-reference:T_1;mso-comment-date:20260101T0000'>12 em</a><span
class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1"
href="#_msocom_1" name="_msoanchor_1">[T1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>.</p>
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff size=1><![endif]>
<div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><a href="#_msoanchor_1"
class=msocomoff>[T1]</a>Kiểm lại số này</p></div></div></div>`,
    ),
    ["paragraph: Mở lớp cho 12 em."],
  ],
  "a margin comment as an office's Word gave it": [
    readFileSync("tests/fixtures/field/word-comment.html", "utf8"),
    ["paragraph: Mở lớp học tình thương cho 12 em."],
  ],
  "words struck out, and hidden ones": [
    word("<p class=MsoNormal>Bà <del>Hai</del><ins>Tư</ins><span style='mso-hide:all'> ẩn</span> kể.</p>"),
    ["paragraph: Bà Tư kể."],
  ],
  "a list in a list": [
    "<ul><li>Một<ul><li>Hai</li></ul></li><li>Ba</li></ul>",
    ["bulletList: Một | Hai | Ba"],
  ],
};

type Block = { type: string; attrs?: { level?: number }; text?: string; content?: Block[] };
const text = (block: Block): string => block.text ?? (block.content ?? []).map(text).join("");
const line = (block: Block): string => {
  const name = block.attrs?.level ? `heading ${block.attrs.level}` : block.type;
  const isList = block.type.endsWith("List");
  return `${name}: ${isList ? block.content!.map(text).join(" | ") : text(block)}`;
};

/** Pastes into an empty editor and returns the story that comes of it. */
async function paste(page: Page, html: string): Promise<string[]> {
  const editor = page.getByRole("textbox", { name: "Câu chuyện" });
  await editor.press("Control+a");
  await editor.press("Delete");
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  const story = JSON.parse(await page.locator("[name=story]").inputValue()) as { content: Block[] };
  return story.content.map(line);
}

test("what is pasted from Word becomes a story: lists, headings, rows as lines; no comments, no settings", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const id = await makeDraft(page, { deed: "Dán từ Word", storyText: "" });
  await page.goto(`/ban-lam-viec/de-cu/${id}/thanh-tich`);
  await expect(page.locator("[contenteditable=true]")).toBeVisible();
  for (const [name, [html, blocks]] of Object.entries(cases))
    expect([name, await paste(page, html)]).toEqual([name, blocks]);
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
});
