import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { NextIntlClientProvider } from "next-intl";
import { expect, test } from "vitest";
import { NominationView } from "@/components/moderation/nomination-view";
import { AnswerSummary } from "@/components/nominations/answer-summary";
import { SectionFields } from "@/components/nominations/form/section-fields";
import { StoryFacts } from "@/components/profiles/story-facts";
import { missingAnswers } from "@/domain/nominations/completeness";
import { approveNomination, returnNomination } from "@/domain/nominations/decide.server";
import { draftPatch } from "@/domain/nominations/input";
import { findNomination } from "@/domain/nominations/queries.server";
import { findReview } from "@/domain/nominations/review.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { findStory } from "@/domain/profiles/find-story.server";
import messages from "@/messages/vi";
import { useDatabase } from "./database";
import { completeDraft, giveConsent, paper, rowOf } from "./nominations";
import { makePerson, minhPhung } from "./people";

// The walk of a question that tests/added-question.test.ts adds to a copy of the project. Run there, beside its `support`.

useDatabase();

function shown(element: ReactNode): string {
  const provider = { locale: "vi", messages, timeZone: "Asia/Ho_Chi_Minh", children: element };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, provider));
}

const stepOn = async (nominationId: string) => ({
  nominationId,
  version: (await rowOf(nominationId)).version,
});

test("an added question is asked, missed, checked, compared, told and published as its row says", async () => {
  const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const moderator = await makePerson({ role: "moderator", password: null });
  const id = await completeDraft(official);
  const seen = async () => (await findNomination(official, id))!;
  const save = async (patch: Record<string, unknown>) =>
    saveDraft(official, { id, version: (await rowOf(id)).version, patch: draftPatch.parse(patch) });

  // Completeness, and the check page's link to it.
  expect(missingAnswers((await seen()).content, "recognised")).toEqual({ motto: "required" });
  await expect(submitNomination(official, await stepOn(id))).rejects.toMatchObject({
    fields: { motto: "required" },
  });
  expect(draftPatch.safeParse({ motto: "x".repeat(81) }).error?.issues[0]?.message).toBe("too-long");
  await save({ motto: "Nói ít làm nhiều", assessor: "Ông Sáu" });

  // The form, with what was answered, and the check page.
  const tools = { errorAt: () => undefined, valueAt: (_: string, otherwise = "") => otherwise };
  const lists = { wards: [], campaigns: [], fields: [], unitId: minhPhung, unitName: "" };
  const { answers, content } = await seen();
  const form = shown(
    createElement(SectionFields, {
      page: "thanh-tich",
      sections: ["thanh-tich"],
      answers,
      ...lists,
      ...tools,
    }),
  );
  expect(form).toContain("Người ấy sống theo câu nào?");
  expect(form).toMatch(/<textarea[^>]*name="motto"[^>]*>Nói ít làm nhiều</);
  const check = shown(createElement(AnswerSummary, { of: paper, content }));
  expect(check).toContain("Nói ít làm nhiều");
  expect(check).toContain("Ông Sáu");

  // Sent, returned, amended and sent again: the moderator sees what changed, the history as far as it may.
  await submitNomination(official, await stepOn(id));
  await returnNomination(moderator, { ...(await stepOn(id)), reason: "Xem lại." });
  await save({ motto: "Làm trước nói sau", assessor: "Bà Bảy" });
  await giveConsent(official, id);
  await submitNomination(official, await stepOn(id));
  const review = (await findReview(moderator, id, "cho"))!;
  const view = shown(createElement(NominationView, { ...review, listing: null, papers: null }));
  expect(view).toContain("Thay đổi so với lần trước: Châm ngôn, Người đánh giá");
  expect(view).toMatch(/<del[^>]*><span[^>]*>bỏ: <\/span>Nói ít làm nhiều<\/del>/);
  expect(view).toMatch(/<ins[^>]*><span[^>]*>thêm: <\/span>Bà Bảy<\/ins>/);
  expect(view).toContain("Đã đổi: Châm ngôn: Nói ít làm nhiều → Làm trước nói sau · Người đánh giá<");

  // Published: what is public is told, what is the office's is not.
  const path = (await approveNomination(moderator, await stepOn(id)))!;
  const story = (await findStory(path.split("/").at(-1)!))!;
  const page = shown(createElement(StoryFacts, { story, fieldName: "Giáo dục" }));
  expect(page).toMatch(/Châm ngôn<\/dt><dd[^>]*>.*Làm trước nói sau/);
  expect(JSON.stringify(story) + page).not.toContain("Bà Bảy");
});
