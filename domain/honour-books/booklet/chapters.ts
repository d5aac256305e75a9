import type { ProfileKind } from "../../profiles/vocabulary";
import { formatDate } from "../../time/dates";
import { placeOf, type Book, type BookStory, type Numbered, type Roll } from "../book";
import type { PageMaker, Block } from "./page-maker";
import { styles } from "./styles";
import { blocksOf, type Told } from "./told";
import { bookWords as t } from "./words";

/** A line of the contents, and the mark that it leads to. */
export type Entry = { title: string; level: 1 | 2; to: string };

const kinds: ProfileKind[] = ["collective", "individual", "model"];
const romans = ["I", "II", "III"];
const numberWidth = 9;

export const rowMark = (number: number) => `so-${number}`;
export const storyMark = (slug: string) => `chuyen-${slug}`;

/** A chapter's title at the top of a page of its own. */
export function beginChapter(maker: PageMaker, title: string, mark: string, lead?: string): Entry {
  maker.begin(title);
  maker.mark(mark);
  maker.heading({ title, level: 1 });
  maker.put({ text: title, style: styles.chapter });
  if (lead) maker.put({ text: lead, style: styles.note });
  maker.space(3);
  return { title, level: 1, to: mark };
}

export function setForeword(maker: PageMaker, { foreword, signer }: NonNullable<Book["foreword"]>): Entry {
  const entry = beginChapter(maker, t("honourBook.foreword"), "loi-noi-dau");
  for (const paragraph of foreword.split(/\n+/).filter(Boolean)) {
    maker.put({ text: paragraph, style: styles.text });
    maker.space(2);
  }
  if (signer) maker.put({ text: signer, style: styles.name, x: 50, align: "center" });
  return entry;
}

/** A campaign's roll: its kinds one after the other, each row whole on its page; last how many are not named. */
export async function setRoll(
  maker: PageMaker,
  roll: Roll,
  at: number,
  afterPiece: () => Promise<void>,
): Promise<Entry> {
  const title = roll.of?.name ?? t("honourBook.others");
  const lead = roll.of?.illustrative ? t("adoption.illustrative") : undefined;
  const entry = beginChapter(maker, title, `danh-sach-${at}`, lead);
  const present = kinds.filter((kind) => roll.unnamed[kind] || roll.rows.some((row) => row.kind === kind));
  for (const [place, kind] of present.entries()) {
    const rows = roll.rows.filter((row) => row.kind === kind);
    const unnamed = roll.unnamed[kind];
    maker.space(3);
    maker.need(25);
    const head = `${romans[place]}. ${t(`honours.sections.${kind}`)} (${(rows.length + unnamed).toLocaleString("vi-VN")})`;
    maker.put({ text: head, style: styles.section });
    maker.space(1.5);
    for (const row of rows) {
      setRow(maker, row);
      await afterPiece();
    }
    if (unnamed > 0) {
      const others = rows.length > 0 ? "yes" : "no";
      maker.put({ text: t("honours.unnamed", { count: unnamed, others }), style: styles.note });
    }
  }
  return entry;
}

function setRow(maker: PageMaker, row: Numbered): void {
  const blocks = rowBlocks(row);
  maker.need(maker.heightOf(blocks));
  maker.mark(rowMark(row.number));
  maker.putBeside(String(row.number), styles.row, styles.name);
  for (const block of blocks) maker.put(block);
  maker.space(1.6);
}

function rowBlocks(row: Numbered): Block[] {
  const name = `${row.honorific} ${row.name}`.trim();
  const block = (text: string, style: Block["style"], to?: string): Block[] =>
    text ? [{ text, style, x: numberWidth, ...(to ? { to } : {}) }] : [];
  return [
    ...block(name, styles.name, row.slug === null ? undefined : storyMark(row.slug)),
    ...block([row.occupation, row.workplace].filter(Boolean).join(", "), styles.quote),
    ...block(row.deed, styles.row),
    ...block([placeOf(row), awardOf(row)].filter(Boolean).join(" · "), styles.fact),
    ...block(row.illustrative ? t("profile.illustrative") : "", styles.note),
  ];
}

function awardOf({ form, decisionNumber, decidedOn }: Numbered): string {
  const award = form === "named" ? t("honours.named") : t(`profile.form.${form}`);
  if (!decisionNumber) return award;
  const on = decidedOn ? `, ${formatDate(decidedOn)}` : "";
  return `${award}, ${t("honours.decision", { number: decisionNumber })}${on}`;
}

/** A story: its deed as the title, whose it is, the photo, and its words. */
export function setStory(maker: PageMaker, story: BookStory, told: Told | undefined): Entry {
  const whose = [`${story.honorific} ${story.name}`.trim(), placeOf(story)].filter(Boolean).join(" · ");
  maker.space(7);
  maker.need(45);
  maker.mark(storyMark(story.slug));
  maker.heading({ title: story.deed, level: 2 });
  maker.put({ text: story.deed, style: styles.title });
  maker.space(1);
  maker.put({ text: whose, style: styles.quote });
  if (story.illustrative) maker.put({ text: t("profile.illustrative"), style: styles.note });
  maker.space(2);
  if (told?.photo) setPhoto(maker, told.photo);
  for (const block of told ? blocksOf(told.story) : []) {
    maker.put(block);
    maker.space(1.4);
  }
  if (told?.howTo) {
    maker.need(12);
    maker.put({ text: t("profile.howTo"), style: styles.strong });
    for (const text of told.howTo.split(/\n+/)) maker.put({ text, style: styles.text });
  }
  return { title: `${story.name}: ${story.deed}`, level: 2, to: storyMark(story.slug) };
}

/** The greatest height of a photo, in millimetres. */
const photoHeight = 72;

function setPhoto(maker: PageMaker, photo: NonNullable<Told["photo"]>): void {
  maker.photo(photo, photoHeight);
  maker.space(1);
  const note = [photo.caption, t("profile.photoCredit", { credit: photo.credit })].filter(Boolean).join(". ");
  if (note) maker.put({ text: note, style: styles.note });
  maker.space(2.5);
}
