import { test as base } from "@playwright/test";
import { moderator, signedIn } from "../site/people";
import { meet } from "./council";
import { check, giveBack, listAll, type Season } from "./deciding";
import { keyboard, mouse, phone, type Hand } from "./hands";
import { sendLists } from "./lists";
import { camera, keep, startRecorded, type Portal } from "./portal";
import { decideAll, recall } from "./publishing";

type OfTest = { recording: string; portal: Portal };

/** Each recording on a portal of its own; the first one's end is where the others begin. */
const test = base.extend<OfTest>({
  recording: ["lists", { option: true }],
  portal: [
    async ({ recording }, use) => {
      const portal = await startRecorded(
        recording,
        recording === "lists" ? undefined : (process.env.AFTER ?? "sent"),
      );
      await use(portal);
      await portal.stop();
    },
    { timeout: 300_000 },
  ],
  baseURL: ({ portal }, use) => use(portal.url),
});
test.describe.configure({ mode: "serial" });
test.use({ actionTimeout: 20_000 });

const phoneScreen = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true };

const stations = [check, giveBack, listAll, meet, decideAll, recall];

/** The moderator's part with this hand: the whole, or what follows the station `AFTER`. */
async function moderate(hand: Hand, season: Omit<Season, "hand" | "review">): Promise<void> {
  const review = await signedIn(season.browser, moderator, hand === phone ? phoneScreen : {});
  review.setDefaultTimeout(20_000);
  const whole = { ...season, hand, review };
  const left = stations.slice(stations.findIndex(({ name }) => name === process.env.AFTER) + 1);
  for (const station of left) {
    const began = Date.now();
    await test.step(station.name, () => station(whole));
    console.log(
      `${hand.name}: ${station.name} ${((Date.now() - began) / 1000).toFixed(1)} s${hand.tally?.() ?? ""}`,
    );
    await keep(season.portal, station.name);
  }
}

test("three wards send 81 nominations, eight with their stories", async ({ browser, portal }) => {
  await sendLists(browser, portal, camera("lists"));
  await keep(portal, "sent");
});

for (const hand of [mouse, keyboard, phone])
  test.describe(hand.name, () => {
    test.use({ recording: hand.name });
    test("the season to the recall of one", ({ browser, portal }) =>
      moderate(hand, { browser, portal, shoot: camera(hand.name) }));
  });
