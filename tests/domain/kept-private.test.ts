import { beforeEach, expect, test } from "vitest";
import { dataSets } from "@/app/_open-data/sets";
import { presentDetail, presentSummary } from "@/app/api/v1/_contract/present";
import { db } from "@/db/client";
import { user } from "@/db/schema";
import { addAttachment } from "@/domain/attachments/attachments.server";
import { setConsents } from "@/domain/consent/set-consents.server";
import { addPhoto, describePhoto } from "@/domain/media/photos.server";
import { approveNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { dataSetNames } from "@/domain/open-data/vocabulary";
import type { Actor } from "@/domain/permissions";
import { findCardStory } from "@/domain/profiles/card-story.server";
import { findStory } from "@/domain/profiles/find-story.server";
import { pagePublicProfiles } from "@/domain/profiles/public-pages.server";
import { listProfiles } from "@/domain/profiles/queries.server";
import { leaveRemark } from "@/domain/remarks/remarks.server";
import { answer } from "@/domain/search/answer.server";
import { hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { jpeg } from "../support/files";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

/** What only the office knows of a story that is published, each by words that stand nowhere else. */
const kept = {
  official: "Đỗ Thị Cán Bộ",
  moderator: "Võ Văn Kiểm Duyệt",
  address: "can-bo-kin@phuong.example",
  consent: "Hồ Thị Người Ký",
  paper: "ho-so-kin.pdf",
  photo: "IMG-kin.jpg",
  remark: "Lời bàn kín của hội đồng",
};

let official: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({
    role: "official",
    unitId: minhPhung,
    password: null,
    name: kept.official,
    email: kept.address,
  });
  moderator = await makePerson({ role: "moderator", password: null, name: kept.moderator });
});

/** A story with all of it, published; its address's last part. */
async function published(): Promise<string> {
  const id = await completeDraft(official, { consent: false });
  const photo = await addPhoto(
    official,
    { kind: "nomination", id },
    { name: kept.photo, data: await jpeg(64, 48) },
  );
  await describePhoto(official, photo, { alt: "Lớp học", caption: "", credit: "" });
  await addAttachment(official, id, { name: kept.paper, data: Buffer.from("%PDF-1.4\n%%EOF") });
  await setConsents(official, id, {
    channels: ["web", "notice_board"],
    giverName: kept.consent,
    guardianName: "",
    ageGroup: "adult",
    givenOn: hcmcToday(),
    reread: true,
  });
  await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
  await leaveRemark(moderator, { nominationId: id, verdict: "note", words: kept.remark });
  const { version } = await rowOf(id);
  return (await approveNomination(moderator, { nominationId: id, version }))!.replace("/guong/", "");
}

/** All that a page, a feed, a search, the interface and the open data are made of. */
async function given(slug: string): Promise<Record<string, unknown>> {
  const [story, { profiles }] = [await findStory(slug), await pagePublicProfiles({}, null, 10)];
  const { name, deed } = story!;
  const sets = await Promise.all(
    dataSetNames.map(async (set) => {
      const batches: unknown[] = [];
      for await (const batch of dataSets[set].batches()) batches.push(batch);
      return [`open data, ${set}`, batches] as const;
    }),
  );
  return {
    story,
    "story of the interface": presentDetail(story!),
    "list of the interface": profiles.map(presentSummary),
    list: await listProfiles({}, 1, 10),
    card: await findCardStory(slug),
    search: await Promise.all([name, deed].map((text) => answer({ text, filter: {}, group: null, page: 1 }))),
    ...Object.fromEntries(sets),
  };
}

test("nothing that the public is given of a story says who sent it, who agreed how, or what files were called", async () => {
  const all = await given(await published());
  for (const [what, value] of Object.entries(all)) {
    const text = JSON.stringify(value);
    expect([what, Object.values(kept).filter((words) => text.includes(words))]).toEqual([what, []]);
  }
  // The story is there, in what has stories.
  for (const what of ["story", "story of the interface", "list of the interface", "list", "card", "search"])
    expect([what, JSON.stringify(all[what])]).toEqual([
      what,
      expect.stringContaining("Mười hai năm mở lớp học"),
    ]);
  // And what is kept is really kept, for who may see it.
  expect((await db().select({ name: user.name }).from(user).limit(9)).map(({ name }) => name)).toEqual(
    expect.arrayContaining([kept.official, kept.moderator]),
  );
});
