import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { consent, nomination, nominationVersion, recognition } from "@/db/schema";
import { addPhoto } from "@/domain/media/photos.server";
import { beginFrom, beginFromTemplate } from "@/domain/nominations/begin.server";
import { approveNomination, returnNomination } from "@/domain/nominations/decide.server";
import { deleteDrafts } from "@/domain/nominations/delete-draft.server";
import { dropStory, startStory } from "@/domain/nominations/late-story.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { deleteTemplate, listTemplates, saveTemplate } from "@/domain/nominations/templates.server";
import { withdrawNomination } from "@/domain/nominations/withdraw.server";
import { setConsents } from "@/domain/consent/set-consents.server";
import type { Actor } from "@/domain/permissions";
import { takeNameOff } from "@/domain/recognitions/take-name-off.server";
import { useDatabase } from "../support/database";
import { jpeg } from "../support/files";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor;
let stranger: Actor;
let moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung });
  stranger = await makePerson({ role: "official", unitId: tanSonHoa });
  moderator = await makePerson({ role: "moderator" });
});

const stepOn = async (nominationId: string) => ({
  nominationId,
  version: (await rowOf(nominationId)).version,
});
const refusal = (code: string) => expect.objectContaining({ code });

test("drafts are deleted all or none, with their files; what was sent and what changed stays", async () => {
  const [one, other] = [await completeDraft(official), await completeDraft(official)];
  await addPhoto(official, { kind: "nomination", id: one }, { name: "a.jpg", data: await jpeg(40, 30) });
  const seen = [await stepOn(one), await stepOn(other)];
  await expect(deleteDrafts(stranger, seen)).rejects.toEqual(refusal("not-found"));
  await expect(deleteDrafts(official, [seen[0]!, { ...seen[1]!, version: 99 }])).rejects.toEqual(
    refusal("stale"),
  );
  expect(await rowOf(one)).toBeDefined();
  await deleteDrafts(official, seen);
  expect([await rowOf(one), await rowOf(other)]).toEqual([undefined, undefined]);
  expect(await db().select().from(consent).where(eq(consent.nominationId, one))).toEqual([]);

  const sent = await completeDraft(official);
  await submitNomination(official, await stepOn(sent));
  await expect(deleteDrafts(official, [await stepOn(sent)])).rejects.toEqual(refusal("wrong-step"));
});

test("a new one begins with an earlier one's words, once, and without its consents or decisions", async () => {
  const source = await completeDraft(official);
  await submitNomination(official, await stepOn(source));
  await withdrawNomination(official, await stepOn(source));
  const id = randomUUID();
  await expect(beginFrom(stranger, { id, nominationId: source })).rejects.toEqual(refusal("not-found"));
  for (let times = 0; times < 2; times++)
    expect(await beginFrom(official, { id, nominationId: source })).toBe(id);
  const { content, state, sendCount, reference } = (await findNomination(official, id))!;
  const before = (await findNomination(official, source))!.content;
  expect({ state, sendCount, reference }).toEqual({ state: "draft", sendCount: 0, reference: null });
  expect(content.consents).toEqual([]);
  expect([content.name, content.deed, content.story]).toEqual([before.name, before.deed, before.story]);
});

test("a template keeps kind, field and deed of a ward, nobody's name, and begins a draft", async () => {
  const source = await completeDraft(official);
  const title = "Lớp học buổi tối";
  await expect(saveTemplate(official, { nominationId: source, title: " " })).rejects.toEqual(
    expect.objectContaining({ fields: { title: "required" } }),
  );
  const templateId = await saveTemplate(official, { nominationId: source, title });
  const { deed, kind, fieldId } = await rowOf(source);
  expect(await listTemplates(official)).toMatchObject([{ title, deed, kind }]);
  expect(await listTemplates(stranger)).toEqual([]);
  const id = randomUUID();
  await expect(beginFromTemplate(stranger, { id, templateId })).rejects.toEqual(refusal("not-found"));
  await beginFromTemplate(official, { id, templateId });
  expect(await rowOf(id)).toMatchObject({ name: "", deed, kind, fieldId, state: "draft" });
  await expect(deleteTemplate(stranger, templateId)).rejects.toEqual(refusal("not-found"));
  for (let times = 0; times < 2; times++) await deleteTemplate(official, templateId);
  expect(await listTemplates(official)).toEqual([]);
});

test("sent again as it came back it asks first; what the ward answers is kept with the sending", async () => {
  const id = await completeDraft(official);
  await submitNomination(official, await stepOn(id));
  await returnNomination(moderator, { ...(await stepOn(id)), reason: "Cần thêm con số." });
  await expect(submitNomination(official, await stepOn(id))).rejects.toEqual(refusal("unchanged"));
  await expect(
    submitNomination(official, { ...(await stepOn(id)), unchanged: true, answer: "x".repeat(2001) }),
  ).rejects.toEqual(expect.objectContaining({ fields: { answer: "too-long" } }));
  const { version } = await rowOf(id);
  await saveDraft(official, { id, version, patch: { neighbourhood: "Khu phố 9" } });
  expect((await findNomination(official, id))!.changedSince).toEqual(["neighbourhood"]);
  await submitNomination(official, { ...(await stepOn(id)), answer: "Đã sửa khu phố." });
  const sendings = await db().select().from(nominationVersion).where(eq(nominationVersion.nominationId, id));
  expect(sendings.map(({ number, answer }) => [number, answer])).toEqual([
    [1, ""],
    [2, "Đã sửa khu phố."],
  ]);
});

test("a late story is dropped: its words go, the recognition stands; a name is taken off with its reason", async () => {
  const id = await completeDraft(official, { consent: false, patch: { storyText: "" } });
  const said = {
    giverName: "Trần Thị Bình",
    guardianName: "",
    ageGroup: "adult",
    givenOn: "2026-11-01",
  } as const;
  await setConsents(official, id, { channels: ["roll"], ...said });
  await submitNomination(official, await stepOn(id));
  await approveNomination(moderator, await stepOn(id));
  await startStory(official, await stepOn(id));
  const { version } = await rowOf(id);
  await saveDraft(official, { id, version, patch: { storyText: "Chiều nào bà cũng mở cửa. ".repeat(8) } });
  await expect(dropStory(stranger, await stepOn(id))).rejects.toEqual(refusal("not-found"));
  await dropStory(official, await stepOn(id));
  expect((await findNomination(official, id))!).toMatchObject({ state: "approved", content: { story: "" } });

  const named = async () =>
    (await db().select().from(recognition).where(eq(recognition.nominationId, id)))[0]!.namedBy;
  expect(await named()).toBe("consent");
  const off = { nominationId: id, reason: "Gia đình xin không nêu tên." };
  await expect(takeNameOff(official, off)).rejects.toEqual(refusal("not-allowed"));
  await expect(takeNameOff(moderator, { ...off, reason: "" })).rejects.toEqual(refusal("invalid"));
  await takeNameOff(moderator, off);
  expect(await named()).toBeNull();
  await expect(takeNameOff(moderator, off)).rejects.toEqual(refusal("wrong-step"));
  expect(await db().select({ id: nomination.id }).from(nomination).where(eq(nomination.id, id))).toHaveLength(
    1,
  );
});
