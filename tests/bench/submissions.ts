import { randomUUID } from "node:crypto";
import { membership, user } from "../../db/schema";
import { write } from "../../db/write";
import { setConsents } from "../../domain/consent/set-consents.server";
import { draftPatch } from "../../domain/nominations/input";
import { saveDraft } from "../../domain/nominations/save-draft.server";
import { submitNomination } from "../../domain/nominations/submit.server";
import type { Actor } from "../../domain/permissions";

const unitId = "phuong-minh-phung";
const answers = {
  campaignId: "bieu-duong-nam-2026",
  kind: "individual",
  name: "Người Thử",
  fieldId: "giao-duc",
  deed: "Một việc tốt để đo",
  storyText: "Một câu chuyện đủ dài để gửi được hồ sơ này đi. ".repeat(6),
};

/** Milliseconds each of `total` officials waited for their own submission: together, or one after the other. */
export async function timeSubmissions(total: number, together: boolean): Promise<number[]> {
  const dossiers = [];
  for (let at = 0; at < total; at++) dossiers.push(await makeDossier(await makeOfficial()));
  const submit = async ({ actor, id, version }: Awaited<ReturnType<typeof makeDossier>>) => {
    const start = performance.now();
    await submitNomination(actor, { nominationId: id, version });
    return performance.now() - start;
  };
  if (together) return Promise.all(dossiers.map(submit));
  const times = [];
  for (const dossier of dossiers) times.push(await submit(dossier));
  return times;
}

async function makeOfficial(): Promise<Actor> {
  const id = randomUUID();
  const email = `${id}@bench.example`;
  await write(async (tx) => {
    await tx.insert(user).values({ id, email, name: "Cán bộ", searchKey: "can bo", createdAt: new Date() });
    await tx.insert(membership).values({ id: randomUUID(), userId: id, role: "official", unitId });
  });
  return { id, name: "Cán bộ", email, memberships: [{ role: "official", unitId, wholeCity: false }] };
}

async function makeDossier(actor: Actor) {
  const id = randomUUID();
  const { version } = await saveDraft(actor, { id, version: 0, patch: draftPatch.parse(answers) });
  await setConsents(actor, id, {
    channels: ["web"],
    giverName: "Người Thử",
    guardianName: "",
    ageGroup: "adult",
    givenOn: "2026-01-01",
  });
  return { actor, id, version };
}
