import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { asc, eq } from "drizzle-orm";
import { closeDatabase, connection, db } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { media, mediaVariant } from "@/db/schema";
import { seedDatabase } from "@/seed/seed";
import { recordAdoption } from "@/domain/adoptions/record-adoption.server";
import { addAttachment } from "@/domain/attachments/attachments.server";
import { addPhoto, describePhoto } from "@/domain/media/photos.server";
import { approveNomination, returnNomination } from "@/domain/nominations/decide.server";
import { holdNomination } from "@/domain/nominations/hold.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { sendStory, startStory } from "@/domain/nominations/late-story.server";
import type { Actor } from "@/domain/permissions";
import { storyAtAddress } from "@/domain/profiles/story-to-take-down.server";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { askAtWard } from "@/domain/personal-data/asks.server";
import { suggestionInput } from "@/domain/suggestions/input";
import { sendSuggestion } from "@/domain/suggestions/send.server";
import { accountThings } from "./peopled-accounts";
import { officeThings } from "./peopled-office";
import { contestThings } from "./peopled-contests";
import { certificateThings } from "./certificates";
import { councilThings } from "./peopled-councils";
import { completeDraft, giveConsent, rowOf } from "./nominations";
import {
  askedAbout,
  askedAboutData,
  askedAtWard,
  askedAndReturned,
  namedInRoll,
  setToGoOut,
  templateOf,
} from "./kept-things";
import { newDeed } from "./new-deed";
import { jpeg, smallestPdf } from "./files";
import { addLargeCampaign, openQuotas } from "./large-campaign";
import { fillLists } from "./long-lists";
import { listed, sentToBeListed } from "./listings";
import { hungListing } from "./peopled-listing";
import { minhPhung, tanSonHoa } from "./people";
import { phoneThings } from "./peopled-phones";
import { mergedStories } from "./peopled-merges";
import { type Kind, type Scene, type Thing, type Wanted } from "./peopled-portal";
import { cast, wearer } from "./peopled-cast";
import { spreadThings } from "./peopled-spread";
import { wordThings } from "./peopled-words";
import { imports } from "./peopled-imports";
import { makeProfile } from "./profiles";
import { rollWithRow } from "./rolls";
import { demoPassword } from "./server";
import { addUnusualStories } from "./unusual-stories";

// Run as a program: fills the database of DATABASE_URL and prints the ids of what it made.

const campaignId = "bieu-duong-nam-2026";

const opened = connection();
await migrateDatabase(opened, process.env.DATABASE_URL!);
await seedDatabase(opened.db, { demo: true, demoPassword });
// Each nomination's photos are its own: the same bytes would be public as soon as one of them is.
let colour = 0;
const picture = () => jpeg(64, 48, `#${((colour += 0x1d3f5b) % 0xffffff).toString(16).padStart(6, "0")}`);
const officials = await wearer("official");
const moderators = await wearer("moderator");
const admins = await wearer("admin");

const make: Record<Kind, (maker: Actor) => Promise<Thing>> = {
  async draft(maker) {
    const { deed } = newDeed();
    const id = await completeDraft(maker, { campaignId, patch: { deed } });
    const owner = { kind: "nomination", id } as const;
    const photo = await addPhoto(maker, owner, { name: "hẻm.jpg", data: await picture() });
    const second = await addPhoto(maker, owner, { name: "lớp.jpg", data: await picture() });
    const words = { alt: "Lớp học trong hẻm", caption: "", credit: "UBND Phường Minh Phụng" };
    for (const one of [photo, second]) await describePhoto(maker, one, words);
    await giveConsent(maker, id);
    const paper = await addAttachment(maker, id, { name: "báo cáo.pdf", data: smallestPdf });
    const [shown] = await db()
      .select({ sha256: mediaVariant.sha256 })
      .from(mediaVariant)
      .innerJoin(media, eq(media.id, mediaVariant.mediaId))
      .where(eq(media.nominationId, id))
      .orderBy(asc(media.position))
      .limit(1);
    return { id, deed, photo, paper, sha256: shown!.sha256, version: String((await rowOf(id)).version) };
  },
  ...certificateThings,
  async sent(maker) {
    const thing: Thing = { ...(await make.draft(maker)), campaign: campaignId, unit: minhPhung };
    await submitNomination(maker, { nominationId: thing.id!, version: Number(thing.version) });
    return thing;
  },
  askedBack: async (maker) => askedAndReturned(await make.sent(maker), moderators),
  asked: async (maker) => askedAbout(await make.sent(maker), moderators),
  async returned(maker) {
    const thing = await make.sent(maker);
    const { version } = await rowOf(thing.id!);
    await returnNomination(moderators, { nominationId: thing.id!, version, reason: "Cần thêm con số." });
    return thing;
  },
  async held(maker) {
    const thing = await make.sent(maker);
    const { version } = await rowOf(thing.id!);
    const cause = { cause: "complaint", reason: "Đơn đang xác minh." } as const;
    await holdNomination(moderators, { nominationId: thing.id!, version, ...cause });
    return thing;
  },
  async approved(maker) {
    const thing = await make.sent(maker);
    const { version } = await rowOf(thing.id!);
    const path = await approveNomination(moderators, { nominationId: thing.id!, version });
    return { ...thing, path: path! };
  },
  timed: async (maker) => setToGoOut(moderators, await make.sent(maker)),
  async untold(maker) {
    const id = await completeDraft(maker, { campaignId, patch: newDeed(), consent: false });
    await submitNomination(maker, { nominationId: id, version: (await rowOf(id)).version });
    await approveNomination(moderators, { nominationId: id, version: (await rowOf(id)).version });
    return { id, version: String((await rowOf(id)).version) };
  },
  async telling(maker) {
    const { id, version } = await make.untold(maker);
    await startStory(maker, { nominationId: id!, version: Number(version) });
    await giveConsent(maker, id!);
    return { id: id!, version: String((await rowOf(id!)).version) };
  },
  async told(maker) {
    const { id, version } = await make.telling(maker);
    await sendStory(maker, { nominationId: id!, version: Number(version) });
    return { id: id!, version: String((await rowOf(id!)).version) };
  },
  named: (maker) => namedInRoll(maker, moderators, campaignId),
  template: templateOf,
  async toList(maker) {
    const { nominationId: id, version } = await sentToBeListed(maker);
    return { id, version: String(version) };
  },
  async listed(maker) {
    const { nominationId: id, number } = await listed(maker, moderators);
    return { id, number: String(number) };
  },
  hung: (maker) => hungListing(maker, moderators),
  async hidden(maker) {
    const thing = await make.approved(maker);
    const { id: profileId } = (await storyAtAddress(moderators, thing.path!))!;
    await takeDownStory(moderators, { profileId, kind: "hidden", reason: "Rút lại sự đồng ý." });
    return thing;
  },
  merged: () => mergedStories(moderators),
  async model() {
    const id = await makeProfile({ kind: "model", unitIds: [tanSonHoa], deed: "Góc sách bến xe" });
    return { id, slug: id, adoption: randomUUID() };
  },
  async adoption(maker) {
    const { id: profileId } = await make.model(maker);
    const words = { unitId: minhPhung, sinceOn: "2026-06-01", adaptation: "", result: "", figures: [] };
    const id = await recordAdoption(maker, { ...words, id: randomUUID(), profileId: profileId! });
    return { id };
  },
  async suggestion() {
    const id = randomUUID().replaceAll("-", "");
    const said = { kind: "individual", name: "Ông Tư sửa khóa", reason: "Không lấy tiền người già." };
    const input = suggestionInput.parse({
      ...said,
      unit: "Phường Minh Phụng",
      contact: "0900 000 000",
      contactConsent: "1",
    });
    return { id, reference: await sendSuggestion(id, input) };
  },
  ...accountThings(admins),
  ...phoneThings(admins),
  ...wordThings(() => make),
  ...spreadThings(() => make, moderators),
  ...imports,
  dataAsk: async (maker) => ({ id: await askAtWard(maker, askedAtWard) }),
  dataRequest: (maker) => askedAboutData(maker, admins),
  roll: (maker) => rollWithRow(maker, campaignId),
  ...officeThings(admins),
  ...councilThings(moderators),
  ...contestThings(moderators, admins),
};

const world = {} as Record<Kind, Thing>;
for (const kind of Object.keys(make) as Kind[]) world[kind] = await make[kind](officials);
await fillLists(officials);
const wanted = JSON.parse(readFileSync(0, "utf8")) as Wanted;
// Where things are to be done every row is compared before and after, so there are no more of them than are needed.
if (Object.keys(wanted).length === 0) {
  await addUnusualStories();
  await addLargeCampaign();
} else await openQuotas(campaignId);
const scenes: Record<string, Scene> = { world: { people: (await cast()).people, things: [] } };
for (const [name, { kind, number }] of Object.entries(wanted)) {
  const { people, author } = await cast();
  const things = [];
  for (let at = 0; at < number; at++) things.push(await make[kind](author));
  scenes[name] = { people, things };
}
closeDatabase();
process.stdout.write(JSON.stringify({ scenes, world }));
