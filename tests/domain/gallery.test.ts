import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { blob, consent, media, mediaVariant, profile, space } from "@/db/schema";
import { write } from "@/db/write";
import { countGallery, listGallery, type GalleryOf } from "@/domain/media/gallery.server";
import type { Actor } from "@/domain/permissions";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { spaceInput } from "@/domain/spaces/input";
import { saveSpace } from "@/domain/spaces/save-space.server";
import { successorsOf } from "@/domain/units/queries.server";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

const words = { alt: "Lớp học trong hẻm", caption: "", credit: "UBND phường" };
let admin: Actor, campaignId: string;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", password: null });
  campaignId = await makeCampaign();
});

let made = 0;
/** A photo as uploading leaves it, but for its bytes, which nobody looks at here. */
async function photo(at: Partial<typeof media.$inferInsert>, said = words): Promise<string> {
  const id = randomUUID();
  const sha256 = (++made).toString(16).padStart(64, "0");
  const size = { width: 480, height: 360 };
  await write(async (tx) => {
    await tx.insert(blob).values({ sha256, mime: "image/jpeg", size: 1 });
    await tx.insert(media).values({ id, position: 0, ...said, ...size, createdAt: new Date(), ...at });
    await tx.insert(mediaVariant).values({ mediaId: id, format: "jpeg", ...size, sha256 });
  });
  return id;
}

const ward = (id = minhPhung): GalleryOf => ({ unit: { id, unitIds: [id] } });
const ids = async (of: GalleryOf, page = 1, size = 24) =>
  (await listGallery(of, page, size)).map(({ id }) => id);

describe("a ward's photos", () => {
  test("are those of its published stories and its spaces that say what they show and whose they are", async () => {
    const told = await makeProfile({ unitIds: [minhPhung], deed: "Mở lớp học trong hẻm" });
    const [first, second] = [
      await photo({ profileId: told, position: 0 }),
      await photo({ profileId: told, position: 1 }),
    ];
    await photo({ profileId: told, position: 2 }, { ...words, credit: "" });
    await photo({ profileId: told, position: 3 }, { ...words, alt: "" });
    await photo({ profileId: await makeProfile({ unitIds: [tanSonHoa] }) });
    await photo({ profileId: await makeProfile({ unitIds: [minhPhung], state: "hidden" }) });
    await photo({ campaignId });
    const [shown, hidden] = [randomUUID(), randomUUID()];
    for (const [id, isShown] of [
      [shown, "1"],
      [hidden, ""],
    ] as const)
      await saveSpace(
        admin,
        { id, version: 0 },
        spaceInput.parse({ name: `Góc đọc ${id}`, unitId: minhPhung, shown: isShown }),
      );
    const ofSpace = await photo({ spaceId: shown });
    await photo({ spaceId: hidden });
    expect(await ids(ward())).toEqual([first, second, ofSpace]);
    expect(await countGallery(ward())).toBe(3);
    const [lead] = await listGallery(ward(), 1, 1);
    expect(lead).toMatchObject({ ...words, of: { path: `/guong/${told}`, name: "Mở lớp học trong hẻm" } });
    expect(lead!.variants.every(({ width, height }) => width > 0 && height > 0)).toBe(true);
    expect(await ids(ward(), 2, 2)).toEqual([ofSpace]);
    expect(await countGallery(ward("phuong-cho-lon"))).toBe(0);
    // A space entered under a ward of long ago belongs to the ward that one became.
    await db().update(space).set({ unitId: "phuong-7-quan-11" }).where(eq(space.id, shown));
    const [heir] = await successorsOf(["phuong-7-quan-11"]);
    expect(await ids(ward(heir!.id))).toContain(ofSpace);
  });

  test("are gone once the story is taken down, or consent to the web is", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
    const moderator = await makePerson({ role: "moderator", password: null });
    const nominationId = await completeDraft(official);
    const agreed = await makeProfile({ unitIds: [minhPhung], nominationId });
    await photo({ profileId: agreed, nominationId });
    const other = await makeProfile({ unitIds: [minhPhung] });
    await photo({ profileId: other });
    expect(await countGallery(ward())).toBe(2);
    await db().update(consent).set({ withdrawnAt: new Date() }).where(eq(consent.channel, "web"));
    expect(await countGallery(ward())).toBe(1);
    const input = { profileId: other, kind: "hidden", reason: "Rút đồng ý." } as const;
    await takeDownStory(moderator, { ...input, decisionNumber: "" });
    expect(await countGallery(ward())).toBe(0);
    expect((await db().select().from(profile).where(eq(profile.id, other)))[0]!.state).toBe("hidden");
  });
});

test("a campaign's photos are its own and those of the stories it honoured", async () => {
  const own = await photo({ campaignId });
  const honoured = await makeProfile({ unitIds: [tanSonHoa], recognitions: [{ year: 2026, campaignId }] });
  const ofStory = await photo({ profileId: honoured });
  await photo({ profileId: await makeProfile({ recognitions: [{ year: 2026 }] }) });
  expect(await ids({ campaignId })).toEqual([ofStory, own]);
  expect((await listGallery({ campaignId }, 1, 9))[1]!.of).toBeNull();
  expect(await countGallery({ campaignId: "khac" })).toBe(0);
});
