import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { connection } from "@/db/client";
import { openForm, sendForm } from "../site/action-forms";
import type { Cluster } from "./cluster";
import { act, readAs, saveFields, signIn, throughFront, until } from "./people";
import { count, moderator, official, sentNomination, storyOf } from "./shows";

/**
 * An update under way: one portal runs another build, which has brought the database to a schema of its own, beside two of the
 * build before. What either serves is complete through the front, what is written or decided at one holds at the other, and an
 * older portal that is started again says that it is older.
 */
export async function twoVersions(cluster: Cluster) {
  const [, second, third] = cluster.portals;
  const folder = otherBuild();
  const before = await count("select count(*) from __drizzle_migrations");
  await second!.running().stop();
  await second!.again(folder);
  try {
    assert.equal(await count("select count(*) from __drizzle_migrations"), before + 1);
    await filesOfBoth(cluster);
    await writtenInTurns(cluster);
    const seen = await decidedAtEither(cluster);
    await formOfTheOther(cluster);
    await third!.running().stop();
    await assert.rejects(third!.again(), /phiên bản mới hơn/);
    await third!.again(folder);
    return `two builds and two schemas behind one front: every file found, fields saved in turns, decisions seen after ${Math.round(seen)} ms at most, a form of the old taken by the new, the old one not started again`;
  } finally {
    await second!.running().stop();
    await third!.running().stop();
    await connection().client.batch([
      "ALTER TABLE nomination DROP COLUMN of_next_version",
      `DELETE FROM __drizzle_migrations WHERE created_at = ${journalOf(folder).entries.at(-1)!.when}`,
    ]);
    await second!.again();
    await third!.again();
  }
}

async function filesOfBoth(cluster: Cluster) {
  const of = async ({ url }: { url: string }) =>
    (await (await fetch(`${url}/dang-nhap`)).text()).includes("ban-khac");
  assert.deepEqual(await Promise.all(cluster.portals.map(of)), [false, true, false]);
  // Only the new build has this file; every sender gets it.
  for (let sender = 0; sender < 12; sender++)
    assert.equal((await readAs(cluster, sender, "/_next/static/ban-khac/chi-ban-nay.css")).status, 200);
}

/** A draft begun at the older portal, carried on at the newer one and so on, is one draft with the last words. */
async function writtenInTurns(cluster: Cluster) {
  const [older, newer] = cluster.portals;
  const cookie = await signIn(cluster, newer!, official);
  const id = randomUUID();
  for (let version = 0; version < 4; version++) {
    const patch = { kind: "individual", name: "Bà Giữa Hai Bản", workplace: `Lần ${version}` };
    const answer = await saveFields(cluster, version % 2 ? newer! : older!, { id, version, patch, cookie });
    assert.equal(answer.status, 200, await answer.clone().text());
  }
  assert.equal(
    await count(`select workplace = 'Lần 3' and version = 4 from nomination where id = '${id}'`),
    1,
  );
}

/** What is decided at one is seen at both. Returns the most milliseconds until it was. */
async function decidedAtEither(cluster: Cluster): Promise<number> {
  const [older, newer] = cluster.portals;
  let worst = 0;
  for (const [name, at] of [
    ["Ông Duyệt Ở Bản Cũ", older!],
    ["Ông Duyệt Ở Bản Mới", newer!],
  ] as const) {
    const id = await sentNomination(name);
    const cookie = await signIn(cluster, at, moderator);
    const taken = await act(cluster, at, {
      page: `/kiem-duyet/${id}`,
      action: "/kiem-duyet approve",
      cookie,
    });
    assert.ok(taken.status < 400 && !taken.error, JSON.stringify(taken));
    await until(async () => (await storyOf(id)) !== null);
    const path = (await storyOf(id))!;
    const since = performance.now();
    for (const { url } of [older!, newer!])
      worst = Math.max(worst, await until(async () => (await fetch(url + path)).status === 200, since));
  }
  assert.ok(worst <= 2_000, `${worst} ms`);
  return worst;
}

/** A form of a page that the older portal made is taken by the newer one. */
async function formOfTheOther(cluster: Cluster) {
  const [older, newer] = cluster.portals;
  const cookie = await signIn(cluster, older!, official);
  const form = await openForm(`${older!.url}/tai-khoan`, "/dang-nhap signOut", cookie);
  const there = { ...form, address: `${newer!.url}/tai-khoan` };
  const answer = await sendForm(there, {}, { cookie, headers: throughFront(cluster) });
  assert.ok(answer.status < 400 && !answer.error, JSON.stringify(answer));
  const page = await fetch(`${older!.url}/ban-lam-viec`, { headers: { cookie }, redirect: "manual" });
  assert.equal(page.status, 307);
}

/** The same sources with a build of another name, a file of its own, and one migration more. */
function otherBuild(): string {
  const folder = resolve("test-results/other-build");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(".").filter((one) => !/^(\.|data$|drizzle$|test-results$)/.test(one)))
    symlinkSync(resolve(name), join(folder, name));
  cpSync(".next", join(folder, ".next"), {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !/^\.next\/(cache|dev)$/.test(path),
  });
  const name = readFileSync(join(folder, ".next/BUILD_ID"), "utf8");
  writeFileSync(join(folder, ".next/BUILD_ID"), "ban-khac");
  const of = (build: string) => join(folder, ".next/static", build);
  if (existsSync(of(name))) renameSync(of(name), of("ban-khac"));
  mkdirSync(of("ban-khac"), { recursive: true });
  writeFileSync(join(of("ban-khac"), "chi-ban-nay.css"), "p{}");
  addMigration(folder);
  return folder;
}

type Journal = { entries: { idx: number; when: number; tag: string }[] };
const journalFile = (folder: string) => join(folder, "drizzle/meta/_journal.json");
const journalOf = (folder: string) => JSON.parse(readFileSync(journalFile(folder), "utf8")) as Journal;

/** As ours are: it only adds. */
function addMigration(folder: string): void {
  cpSync("drizzle", join(folder, "drizzle"), { recursive: true });
  const journal = journalOf(folder);
  const last = journal.entries.at(-1)!;
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "next_version" });
  writeFileSync(journalFile(folder), JSON.stringify(journal));
  const sql = "ALTER TABLE `nomination` ADD `of_next_version` text DEFAULT '' NOT NULL;";
  writeFileSync(join(folder, "drizzle/next_version.sql"), sql);
}
