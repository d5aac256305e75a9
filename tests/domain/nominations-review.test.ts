import { beforeEach, describe, expect, test } from "vitest";
import { addAttachment, openAttachment } from "@/domain/attachments/attachments.server";
import { openOfficeVariant } from "@/domain/media/open-variant.server";
import { addPhoto, describePhoto, listPhotos } from "@/domain/media/photos.server";
import { changedFields, comparedStory, lineChanges, textChanges } from "@/domain/nominations/changes";
import { returnNomination } from "@/domain/nominations/decide.server";
import { draftPatch } from "@/domain/nominations/input";
import { findNomination } from "@/domain/nominations/queries.server";
import { listQueue } from "@/domain/nominations/queue.server";
import { findReview } from "@/domain/nominations/review.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { withdrawNomination } from "@/domain/nominations/withdraw.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { completeDraft, longStory, rowOf } from "../support/nominations";
import { jpeg } from "../support/files";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
});

async function send(nominationId: string): Promise<void> {
  await submitNomination(official, { nominationId, version: (await rowOf(nominationId)).version });
}

async function giveBack(nominationId: string): Promise<void> {
  const { version } = await rowOf(nominationId);
  await returnNomination(moderator, { nominationId, version, reason: "Cần bổ sung" });
}

async function amend(id: string, patch: Record<string, unknown>): Promise<void> {
  await saveDraft(official, { id, version: (await rowOf(id)).version, patch: draftPatch.parse(patch) });
}

/** A story whose last words are a link to `href`. */
const linked = (href: string, also: object[] = []) =>
  JSON.stringify({
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: `${longStory} Theo ` },
          { type: "text", text: "báo tuổi trẻ", marks: [{ type: "link", attrs: { href } }, ...also] },
        ],
      },
    ],
  });

/** Sent, returned, amended with `patch`, sent again: what the moderator compares. */
async function sentAgain(first: Record<string, unknown>, patch: Record<string, unknown>) {
  const id = await completeDraft(official, { patch: first });
  await send(id);
  await giveBack(id);
  await amend(id, patch);
  await send(id);
  const { previous, nomination } = (await findReview(moderator, id, "cho"))!;
  return { before: previous!, after: nomination.content };
}

describe("a story's links", () => {
  test("are kept with the sending, and their addresses are among the compared words", async () => {
    const id = await completeDraft(official, { patch: { story: linked("https://tuoitre.vn/bai") } });
    await send(id);
    const { content } = (await findNomination(moderator, id))!;
    expect(content.storyDocument).toEqual(JSON.parse(linked("https://tuoitre.vn/bai")));
    expect(comparedStory(content)).toBe(`${longStory} Theo báo tuổi trẻ (https://tuoitre.vn/bai)`);
    expect(content.story).toBe(`${longStory} Theo báo tuổi trẻ`);
  });

  test("led elsewhere are a change of the story", async () => {
    const { before, after } = await sentAgain(
      { story: linked("https://tuoitre.vn/bai") },
      { story: linked("https://lua-dao.example") },
    );
    expect(changedFields(before, after)).toEqual(["story"]);
    const changes = textChanges(comparedStory(before), comparedStory(after));
    expect(changes.find((one) => one.kind === "added")?.text).toContain("lua-dao");
    expect(changes.find((one) => one.kind === "removed")?.text).toContain("tuoitre");
  });

  test("made bold are a change too", async () => {
    const href = "https://tuoitre.vn/bai";
    const { before, after } = await sentAgain(
      { story: linked(href) },
      { story: linked(href, [{ type: "bold" }]) },
    );
    expect(changedFields(before, after)).toEqual(["story"]);
    expect(comparedStory(before)).not.toBe(comparedStory(after));
  });

  test("of a sending kept before documents were are compared by their words", async () => {
    const id = await completeDraft(official, { patch: { story: linked("https://tuoitre.vn/bai") } });
    await send(id);
    const { content } = (await findNomination(moderator, id))!;
    const { storyDocument: _dropped, ...old } = content;
    expect(changedFields(old, content)).toEqual([]);
    expect(changedFields({ ...old, story: "Chuyện khác" }, content)).toEqual(["story"]);
  });
});

describe("a moderator sees what was sent, and nothing else", () => {
  const paper = { name: "bien-ban.pdf", data: Buffer.from("%PDF-1.4\n%%EOF") };

  test("a draft, its papers and photos are the ward's alone", async () => {
    const id = await completeDraft(official);
    const paperId = await addAttachment(official, id, paper);
    expect(await findNomination(moderator, id)).toBeNull();
    expect(await openAttachment(moderator, paperId)).toBeNull();
    expect(await findNomination(official, id)).not.toBeNull();
    expect(await openAttachment(official, paperId)).not.toBeNull();
    await send(id);
    expect(await findNomination(moderator, id)).not.toBeNull();
    expect(await openAttachment(moderator, paperId)).not.toBeNull();
  });

  test("a draft withdrawn unsent stays unseen", async () => {
    const id = await completeDraft(official);
    await withdrawNomination(official, { nominationId: id, version: (await rowOf(id)).version });
    expect(await findNomination(moderator, id)).toBeNull();
  });

  test.each(["returned", "withdrawn"])(
    "once %s, the last sending: not what the ward writes since",
    async (state) => {
      const id = await completeDraft(official, { patch: { deed: "Câu đã gửi", name: "Tên đã gửi" } });
      const sentPaper = await addAttachment(official, id, paper);
      await send(id);
      await giveBack(id);
      await amend(id, { deed: "Câu đang sửa", name: "Tên đang sửa" });
      const newPaper = await addAttachment(official, id, paper);
      await addPhoto(official, { kind: "nomination", id }, { name: "moi.jpg", data: await jpeg(800, 600) });
      const { version } = await rowOf(id);
      if (state === "withdrawn") await withdrawNomination(official, { nominationId: id, version });

      const seen = (await findNomination(moderator, id))!;
      expect(seen.content).toMatchObject({ deed: "Câu đã gửi", name: "Tên đã gửi" });
      expect(seen.content.attachments.map((one) => one.id)).toEqual([sentPaper]);
      expect(JSON.stringify(seen)).not.toContain("đang sửa");
      expect(await openAttachment(moderator, newPaper)).toBeNull();
      expect(await openAttachment(moderator, sentPaper)).not.toBeNull();
      expect(await listPhotos(moderator, { kind: "nomination", id })).toEqual([]);
      const [photo] = await listPhotos(official, { kind: "nomination", id });
      expect(await openOfficeVariant(moderator, photo!.variants[0]!.sha256)).toBeNull();
      expect(await openOfficeVariant(official, photo!.variants[0]!.sha256)).not.toBeNull();
      expect((await findNomination(official, id))!.content.deed).toBe("Câu đang sửa");
      if (state === "returned") {
        const { nominations } = await listQueue(moderator, "tra-lai");
        expect(nominations).toMatchObject([{ deed: "Câu đã gửi", name: "Tên đã gửi" }]);
        await describePhoto(official, photo!.id, { alt: "Mô tả", caption: "", credit: "" });
        await send(id);
        expect((await findNomination(moderator, id))!.content.deed).toBe("Câu đang sửa");
        expect(await openAttachment(moderator, newPaper)).not.toBeNull();
      }
    },
  );

  test("a person with both hats sees the ward's draft as its official", async () => {
    const hat = { role: "moderator" as const, unitId: minhPhung, wholeCity: false };
    const both = { ...official, memberships: [hat, ...official.memberships] };
    const id = await completeDraft(both);
    expect(await findNomination(both, id)).not.toBeNull();
  });
});

describe("what changed is shown with its values", () => {
  const line = (id: string, text: string) => ({ id, text });

  test("a line that came, one that went, one that stayed", () => {
    const before = [line("a", "200 ổ gà"), line("b", "3 năm")];
    const after = [line("b", "3 năm"), line("c", "213 ổ gà")];
    expect(lineChanges(before, after)).toEqual([
      { ...line("a", "200 ổ gà"), kind: "removed" },
      { ...line("b", "3 năm"), kind: "same" },
      { ...line("c", "213 ổ gà"), kind: "added" },
    ]);
  });

  test("other words for one photo, and another photo under the same words", () => {
    const kinds = (...sides: Parameters<typeof lineChanges>) => lineChanges(...sides).map((one) => one.kind);
    expect(kinds([line("a", "Bà cụ")], [line("a", "Bà cụ và cháu")])).toEqual(["removed", "added"]);
    expect(kinds([line("a", "Bà cụ")], [line("b", "Bà cụ")])).toEqual(["removed", "added"]);
    expect(kinds([line("a", "x"), line("b", "y")], [line("b", "y"), line("a", "x")])).toContain("removed");
  });
});
