import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { profile, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { approveNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { findLikenesses } from "@/domain/persons/find-likenesses.server";
import { keepTraces } from "@/domain/persons/traces.server";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor;
let elsewhere: Actor;
let moderator: Actor;
let wardModerator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung });
  elsewhere = await makePerson({ role: "official", unitId: tanSonHoa });
  moderator = await makePerson({ role: "moderator", unitId: city });
  wardModerator = await makePerson({ role: "moderator", unitId: minhPhung });
});

const binh = { kind: "individual", name: "bà trần thị bình", birthYear: 1958, unitId: minhPhung } as const;

async function send(id: string) {
  await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
}

async function approve(id: string) {
  await send(id);
  await approveNomination(moderator, { nominationId: id, version: (await rowOf(id)).version });
}

/** A row of an honour roll of long ago, entered from its decision. */
async function praised(values: Partial<typeof recognition.$inferInsert>): Promise<string> {
  const id = randomUUID();
  await write(async (tx) => {
    const row = {
      level: "ward",
      form: "commended",
      year: 2023,
      kind: "individual",
      namedBy: "decision",
    } as const;
    await tx.insert(recognition).values({ id, ...row, ...values });
    await keepTraces(tx, "recognition", [id]);
  });
  return id;
}

const found = async (viewer: Actor | null, asked: Parameters<typeof findLikenesses>[1]) =>
  (await findLikenesses(viewer, asked)).map(({ certainty, state, form, path }) => ({
    certainty,
    state,
    form,
    path,
  }));

describe("likenesses", () => {
  test("are found among drafts, those sent and those approved, each occasion once", async () => {
    const id = await completeDraft(official);
    const desk = `/ban-lam-viec/de-cu/${id}`;
    expect(await found(official, binh)).toEqual([
      { certainty: "certain", state: "draft", form: null, path: desk },
    ]);
    await approve(id);
    const [one, ...others] = await findLikenesses(official, binh);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      of: { source: "nomination", id },
      certainty: "certain",
      grounds: ["same-name", "same-unit", "same-year"],
      name: "Bà Trần Thị Bình",
      birthYear: 1958,
      state: "approved",
      form: "commended",
      unit: "Phường Minh Phụng",
      campaign: "Biểu dương năm nay",
      path: desk,
      judged: null,
    });
    expect(one!.reference).toMatch(/^LT-/);
  });

  test("are asked of others, never of the nomination itself", async () => {
    const id = await completeDraft(official);
    expect(await findLikenesses(official, { ...binh, nominationId: id })).toEqual([]);
  });

  test("are found in former units, with why", async () => {
    await praised({
      name: "Trần Thị Bình",
      birthYear: 1958,
      unitId: "phuong-7-quan-11",
      deed: "Dạy chữ cho trẻ bán vé số",
    });
    const [one] = await findLikenesses(official, binh);
    expect(one).toMatchObject({
      certainty: "certain",
      grounds: ["same-name", "former-unit", "same-year"],
      unit: "Phường 7, Quận 11",
      year: 2023,
      form: "commended",
      birthYear: null,
    });
  });

  test("say nothing of what the viewer may not see", async () => {
    const id = await completeDraft(official);
    const asked = {
      ...binh,
      workplace: "Chi hội Khuyến học",
      deed: "Mười hai năm mở lớp học buổi tối cho trẻ em trong hẻm",
    };
    expect(await found(elsewhere, asked)).toEqual([]);
    expect(await found(wardModerator, asked)).toEqual([]);
    expect(await found(null, asked)).toEqual([]);
    await send(id);
    expect(await found(elsewhere, asked)).toEqual([]);
    expect(await found(wardModerator, asked)).toEqual([
      { certainty: "certain", state: "submitted", form: null, path: `/kiem-duyet/${id}` },
    ]);
    await approveNomination(moderator, { nominationId: id, version: (await rowOf(id)).version });
    const [public_] = await findLikenesses(elsewhere, asked);
    const [story] = await db().select({ slug: profile.slug }).from(profile).limit(1);
    expect(public_).toMatchObject({ state: null, reference: null, path: `/guong/${story!.slug}` });
    await db().update(profile).set({ state: "hidden" });
    expect(await found(elsewhere, asked)).toEqual([]);
    expect(await found(wardModerator, asked)).toHaveLength(1);
  });

  test("of a roll that may not name are for those of its ward only", async () => {
    const id = await praised({ name: "Trần Thị Bình", birthYear: 1958, unitId: minhPhung, namedBy: null });
    expect(await found(elsewhere, binh)).toEqual([]);
    await db().update(recognition).set({ namedBy: "consent" }).where(eq(recognition.id, id));
    expect(await found(elsewhere, binh)).toHaveLength(1);
  });

  test("of a common name alone are told to nobody", async () => {
    await praised({ name: "Nguyễn Thị Hoa", birthYear: 1970, unitId: tanSonHoa });
    const hoa = { kind: "individual", name: "Nguyễn Thị Hoa" } as const;
    expect(await found(official, hoa)).toEqual([]);
    expect(await found(official, { ...hoa, unitId: minhPhung })).toEqual([]);
    expect(await found(official, { ...hoa, birthYear: 1970 })).toEqual([]);
    expect(await found(official, { ...hoa, birthYear: 1970, unitId: tanSonHoa })).toHaveLength(1);
  });

  test("are at most ten, the surest first", async () => {
    for (let at = 0; at < 14; at++)
      await praised({
        name: "Trần Thị Bình",
        birthYear: at === 9 ? 1958 : 1959,
        unitId: minhPhung,
        year: 2000 + at,
      });
    const certainties = (await found(official, binh)).map(({ certainty }) => certainty);
    expect(certainties).toEqual(["certain", ...Array<string>(9).fill("possible")]);
  });
});
