import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { profile, profileSlug, shortAddress } from "@/db/schema";
import { resolveStory } from "@/domain/profiles/resolve-story.server";
import { useDatabase } from "../support/database";
import { makeProfile } from "../support/profiles";

useDatabase();

const here = { slug: "ten-moi", path: "/mo-hinh/ten-moi" };
let number: number;

beforeEach(async () => {
  const id = await makeProfile({ slug: "ten-moi", kind: "model" });
  await makeProfile({ slug: "ten-chung" });
  // A name another story had once, before this one was given it.
  await db()
    .insert(profileSlug)
    .values(["ten-cu", "ten-chung"].map((slug) => ({ slug, profileId: id })));
  const [row] = await db().select().from(shortAddress).where(eq(shortAddress.profileId, id));
  number = row!.number;
});

test.each([
  "/mo-hinh/ten-moi",
  "/en/mo-hinh/ten-moi/",
  "https://lantoa.example/mo-hinh/ten-moi?a=1#b",
  "ten-moi",
])("%s is where the story stands", async (address) =>
  expect(await resolveStory(address)).toMatchObject({ is: "found", ...here }),
);

test.each([
  "/guong/ten-moi",
  "/mo-hinh/ten-cu",
  "/guong/ten-cu/to-roi",
  " ten-cu ",
  "https://lantoa.example/en/mo-hinh/ten-cu",
])("%s leads to it", async (address) =>
  expect(await resolveStory(address)).toMatchObject({ is: "moved", ...here }),
);

test("so does its printed number", async () => {
  for (const address of [`/g/${number}`, `/en/g/${number}`, `http://x/g/${number}?a`])
    expect(await resolveStory(address)).toMatchObject({ is: "moved", ...here });
});

test("a present name goes before a former one", async () => {
  expect(await resolveStory("/guong/ten-chung")).toMatchObject({ is: "found", path: "/guong/ten-chung" });
});

test.each(["hidden", "revoked"] as const)("a %s story is gone under all of them", async (state) => {
  await db().update(profile).set({ state }).where(eq(profile.slug, "ten-moi"));
  for (const address of ["/mo-hinh/ten-moi", "/guong/ten-moi", "ten-cu", `/g/${number}`])
    expect(await resolveStory(address)).toMatchObject({ is: "gone" });
});

test.each([
  "",
  "/",
  "/guong/",
  "/guong/khong-co",
  "/g/0",
  "/g/1e3",
  "/g/999999999",
  "/guong/TEN-MOI",
  "ten moi",
  "a".repeat(5000),
])("nothing ever stood at %s", async (address) =>
  expect(await resolveStory(address)).toEqual({ is: "none" }),
);

test.each([
  "javascript:alert(1)",
  "/guong/<script>",
  "' or 1=1 --",
  "/guong/ten-moi\0",
  "//evil/guong/ten-moi/../x",
])("nor at %j", async (address) => expect(await resolveStory(address)).toEqual({ is: "none" }));
