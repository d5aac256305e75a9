import { randomUUID } from "node:crypto";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { NextIntlClientProvider } from "next-intl";
import { eq, getTableColumns, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { NominationFacts } from "@/components/moderation/nomination-facts";
import { AnswerSummary } from "@/components/nominations/answer-summary";
import { db } from "@/db/client";
import { membership, nominationVersion, profile } from "@/db/schema";
import { write } from "@/db/write";
import { approveNomination } from "@/domain/nominations/decide.server";
import { changedFields } from "@/domain/nominations/changes";
import { isComplete, missingAnswers, missingForStory } from "@/domain/nominations/completeness";
import { emptyContent, formerAnswers, keptContent } from "@/domain/nominations/content";
import { draftPatch } from "@/domain/nominations/input";
import { findReview } from "@/domain/nominations/review.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { publicColumns, questionNames, questionOf, questionsIn } from "@/domain/nominations/questions/asked";
import { sectionIds } from "@/domain/nominations/questions/question";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { sectionsFor } from "@/domain/nominations/sections";
import { submitNomination } from "@/domain/nominations/submit.server";
import { usualUnitOf } from "@/domain/nominations/wards.server";
import type { Actor } from "@/domain/permissions";
import { findStory } from "@/domain/profiles/find-story.server";
import { fold } from "@/domain/text/fold";
import messages from "@/messages/vi";
import { useDatabase } from "../support/database";
import { answers, completeDraft, giveConsent, paper, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

function shown(element: ReturnType<typeof createElement>): string {
  const provider = { locale: "vi", messages, timeZone: "Asia/Ho_Chi_Minh", children: element };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, provider));
}

describe("the catalogue", () => {
  test("asks in the order of its sections, each of which asks something", () => {
    expect(sectionIds.flatMap(questionsIn)).toEqual(questionNames);
    expect(sectionsFor("individual")).toEqual(sectionIds.filter((id) => id !== "ap-dung"));
    expect(sectionsFor("model")).toEqual(sectionIds);
  });

  test("has a place in a profile for whatever is public", () => {
    expect(publicColumns.filter((column) => !(column in getTableColumns(profile)))).toEqual([]);
  });

  test("knows each column of a sheet by one question, in folded words", () => {
    const headers = questionNames.flatMap((name) => questionOf(name).headers);
    expect(headers.filter((one) => fold(one) !== one)).toEqual([]);
    expect(new Set(headers).size).toBe(headers.length);
  });
});

test("a summary in English is never waited for, is said to be English wherever it is shown, and goes out with the story", async () => {
  const official = await makePerson({ role: "official", unitId: minhPhung });
  const moderator = await makePerson({ role: "moderator" });
  const id = await completeDraft(official);
  const content = async () => (await findNomination(official, id))!.content;
  expect(missingForStory(await content())).toEqual({});
  const stepOn = async () => ({ nominationId: id, version: (await rowOf(id)).version });
  const summaryEn = "Since 2014 she has taught children to read.\nFive evenings a week.";
  const patch = draftPatch.parse({ summaryEn });
  await saveDraft(official, { id, version: (await rowOf(id)).version, patch });
  const long = draftPatch.safeParse({ summaryEn: "a".repeat(601) });
  expect(long.error?.issues[0]).toMatchObject({ path: ["summaryEn"], message: "too-long" });
  const told = await content();
  const spoken = /lang="en"[^>]*>Since 2014 she has taught/;
  expect(shown(createElement(AnswerSummary, { of: paper, content: told }))).toMatch(spoken);
  expect(shown(createElement(NominationFacts, { content: told, previous: null }))).toMatch(spoken);
  await giveConsent(official, id);
  await submitNomination(official, await stepOn());
  const path = (await approveNomination(moderator, await stepOn()))!;
  expect(await findStory(path.split("/").at(-1)!)).toMatchObject({ summaryEn });
});

describe("two levels of complete", () => {
  test("names what each waits for", () => {
    expect(Object.keys(missingAnswers(emptyContent, "recognised"))).toEqual([
      "kind",
      "campaignId",
      "name",
      "birthYear",
      "sex",
      "occupation",
      "workplace",
      "fieldId",
      "deed",
    ]);
    expect(Object.keys(missingForStory(emptyContent))).toEqual(["story", "consents"]);
    const model = { ...emptyContent, kind: "model" as const };
    expect(Object.keys(missingAnswers(model, "recognised"))).toEqual([
      "campaignId",
      "name",
      "fieldId",
      "deed",
    ]);
    expect(Object.keys(missingForStory(model))).toEqual(["story", "howTo", "consents"]);
  });

  test("a workplace or a neighbourhood will do", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung });
    const placeless = { workplace: "", storyText: "" };
    const id = await completeDraft(official, { patch: placeless, consent: false });
    const seen = async () => (await findNomination(official, id))!.content;
    expect(missingAnswers(await seen(), "recognised")).toEqual({ workplace: "place-required" });
    const patch = draftPatch.parse({ neighbourhood: "Khu phố 5" });
    await saveDraft(official, { id, version: (await rowOf(id)).version, patch });
    expect(isComplete(await seen(), "recognised")).toBe(true);
  });

  test("what was typed for another kind says nothing, and comes back with the kind", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung });
    const id = await completeDraft(official);
    const as = async (kind: string) => {
      const { version } = await rowOf(id);
      await saveDraft(official, { id, version, patch: draftPatch.parse({ kind }) });
      return (await findNomination(official, id))!.content;
    };
    expect(await as("collective")).toMatchObject({ occupation: "", sex: null, birthYear: null });
    expect(await as("individual")).toMatchObject({ occupation: "Giáo viên nghỉ hưu", sex: "female" });
  });
});

describe("a question that is asked no more", () => {
  /** Sent twice; the first time when "hobby" and "medals" were still asked and "sex" not yet. */
  async function sentBefore(): Promise<string> {
    const official = await makePerson({ role: "official", unitId: minhPhung });
    const id = await completeDraft(official);
    await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
    const [first] = await db()
      .select({ content: nominationVersion.content })
      .from(nominationVersion)
      .where(eq(nominationVersion.nominationId, id));
    const { sex: _sex, ...asked } = first!.content;
    const medals = [{ label: "Kỷ niệm chương", year: 2019 }];
    const content = { ...asked, hobby: "Trồng hoa", medals, blank: "", none: null };
    await write(async (tx) => {
      await tx.update(nominationVersion).set({ content }).where(eq(nominationVersion.nominationId, id));
      await tx.insert(nominationVersion).values({
        nominationId: id,
        number: 2,
        content: first!.content,
        submittedById: official.id,
        submittedAt: new Date(),
      });
      await tx.run(sql`update nomination set send_count = 2 where id = ${id}`);
    });
    return id;
  }

  test("is still shown with what was answered, under its name, and nothing breaks", async () => {
    const id = await sentBefore();
    const moderator = await makePerson({ role: "moderator" });
    const kept = (await findReview(moderator, id, "cho"))!.previous!;
    expect(formerAnswers(kept)).toEqual([
      { name: "hobby", lines: ["Trồng hoa"] },
      { name: "medals", lines: ["Kỷ niệm chương 2019"] },
    ]);
    for (const page of [
      shown(createElement(AnswerSummary, { of: paper, content: kept })),
      shown(createElement(NominationFacts, { content: kept, previous: null })),
    ]) {
      expect(page).toContain("Câu hỏi trước đây: hobby");
      expect(page).toContain("Trồng hoa");
      expect(page).toContain("Kỷ niệm chương 2019");
    }
  });

  test("is no change of the ward's; one asked only since is", async () => {
    const id = await sentBefore();
    const moderator = await makePerson({ role: "moderator" });
    const { nomination, previous, changes } = (await findReview(moderator, id, "cho"))!;
    expect(changedFields(previous!, nomination.content)).toEqual(["sex"]);
    const [sending] = [...changes.values()];
    // Of a person's sex the history tells that it changed, never what it is.
    expect(sending).toEqual([{ name: "sex", before: null, after: null }]);
    expect(keptContent({}).consents).toEqual([]);
  });
});

describe("an official of several wards", () => {
  async function ofBoth(): Promise<Actor> {
    const actor = await makePerson({ role: "official", unitId: minhPhung });
    await write((tx) =>
      tx
        .insert(membership)
        .values({ id: randomUUID(), userId: actor.id, role: "official", unitId: tanSonHoa }),
    );
    const second = { role: "official", unitId: tanSonHoa, wholeCity: false } as const;
    return { ...actor, memberships: [...actor.memberships, second] };
  }
  const patch = draftPatch.parse({ name: answers.name });
  const begun = async (actor: Actor, unitId?: string) => {
    const id = randomUUID();
    await saveDraft(actor, { id, version: 0, patch, unitId });
    return id;
  };

  test("chooses for which one, and the last is kept as the usual one", async () => {
    const actor = await ofBoth();
    expect(await usualUnitOf(actor)).toBe(minhPhung);
    expect((await rowOf(await begun(actor, tanSonHoa))).unitId).toBe(tanSonHoa);
    expect(await usualUnitOf(actor)).toBe(tanSonHoa);
    expect((await rowOf(await begun(actor))).unitId).toBe(tanSonHoa);
  });

  test("may change their mind until it is sent, and not afterwards", async () => {
    const actor = await ofBoth();
    const id = await completeDraft(actor);
    const choose = async (unitId: string) =>
      saveDraft(actor, { id, version: (await rowOf(id)).version, patch: {}, unitId });
    await choose(tanSonHoa);
    expect((await rowOf(id)).unitId).toBe(tanSonHoa);
    await submitNomination(actor, { nominationId: id, version: (await rowOf(id)).version });
    await write((tx) => tx.run(sql`update nomination set state = 'returned' where id = ${id}`));
    await expect(choose(minhPhung)).rejects.toMatchObject({
      code: "wrong-unit",
      fields: { unitId: "wrong-unit" },
    });
    expect((await rowOf(id)).unitId).toBe(tanSonHoa);
  });

  test("is refused a ward that is not theirs, when beginning and when moving", async () => {
    const own = await makePerson({ role: "official", unitId: minhPhung });
    const id = randomUUID();
    const first = saveDraft(own, { id, version: 0, patch, unitId: tanSonHoa });
    await expect(first).rejects.toMatchObject({ code: "wrong-unit", fields: { unitId: "wrong-unit" } });
    expect(await rowOf(id)).toBeUndefined();
    const draft = await begun(own);
    const move = saveDraft(own, { id: draft, version: 1, patch: {}, unitId: tanSonHoa });
    await expect(move).rejects.toMatchObject({ code: "wrong-unit" });
    expect(await rowOf(draft)).toMatchObject({ unitId: minhPhung, version: 1 });
  });
});
