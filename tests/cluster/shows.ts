import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { asc, eq } from "drizzle-orm";
import { connection, db } from "@/db/client";
import { profile } from "@/db/schema";
import { submitNomination } from "@/domain/nominations/submit.server";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { demoPassword } from "../support/server";
import { undoSeconds, type Cluster } from "./cluster";
import { act, saveFields, signIn, tryToSignIn, until } from "./people";

export const official = "canbo.minhphung@demo.example";
export const moderator = "kiemduyet@demo.example";
const campaignId = "bieu-duong-nam-2026";
export const openingStory = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";

/** One number out of the primary. */
export async function count(sql: string): Promise<number> {
  const { rows } = await connection().client.execute(sql);
  return Number(rows[0]![0]);
}

const statusAt = async (url: string, path: string, cookie = "") =>
  (await fetch(url + path, { headers: { cookie }, redirect: "manual" })).status;

/** Three portals that started together on nothing: migrated and filled by one of them. */
export async function filledOnce({ portals }: Cluster) {
  const { entries } = JSON.parse(readFileSync("drizzle/meta/_journal.json", "utf8")) as {
    entries: unknown[];
  };
  assert.equal(await count("select count(*) from __drizzle_migrations"), entries.length);
  const fillers = portals.filter((one) => one.running().output().includes(demoPassword));
  assert.equal(fillers.length, 1);
  assert.equal(await count("select count(*) from user where email like '%@demo.example'"), 5);
  assert.equal(
    await count("select count(*) from (select 1 from profile group by name, kind having count(*) > 1)"),
    0,
  );
  assert.equal(await count("select count(*) from __start_turn"), 0);
  assert.equal(await count("select count(*) from job where kind = 'model-birthdays' and state = 'done'"), 1);
  assert.equal(
    await count(
      "select count(*) from (select 1 from job where state = 'waiting' group by kind having count(*) > 1)",
    ),
    0,
  );
  return `one of three portals filled the database, ${entries.length} migrations, regular jobs once`;
}

/** A session is opened at one portal, holds at the others, and is over everywhere once it is ended at one. */
export async function sessionsShared(cluster: Cluster) {
  const [first, second, third] = cluster.portals;
  const cookie = await signIn(cluster, first!, official);
  for (const portal of [second!, third!])
    assert.equal(await statusAt(portal.url, "/ban-lam-viec", cookie), 200);
  const left = await act(cluster, third!, { page: "/tai-khoan", action: "/dang-nhap signOut", cookie });
  assert.ok(left.status < 400, String(left.status));
  for (const { url } of cluster.portals) assert.equal(await statusAt(url, "/ban-lam-viec", cookie), 307);
  return "signed in at one, at work at the others, signed out of all";
}

/** Passwords tried at three portals by turns are counted together: ten for an account. */
export async function limitsShared(cluster: Cluster) {
  const { email } = await makePerson({ email: `gioi-han-${Date.now()}@phuong.example` });
  let tried = 0;
  for (; tried < 12; tried++) {
    const portal = cluster.portals[tried % 3]!;
    const { error } = await tryToSignIn(cluster, portal, email, "không phải mật khẩu");
    if (error === "too-many-attempts") break;
  }
  assert.equal(tried, 10);
  return "the eleventh wrong password is refused wherever it is tried";
}

/** A nomination sent at one portal, of an official of its own. */
export async function sentNomination(name: string): Promise<string> {
  const actor = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const deed = `${name} giữ cho con hẻm sáng đèn suốt mười năm`;
  const id = await completeDraft(actor, { campaignId, patch: { name, deed } });
  await submitNomination(actor, { nominationId: id, version: (await rowOf(id)).version });
  return id;
}

export async function storyOf(nominationId: string): Promise<string | null> {
  const of = eq(profile.nominationId, nominationId);
  const [row] = await db()
    .select({ slug: profile.slug })
    .from(profile)
    .where(of)
    .orderBy(asc(profile.slug))
    .limit(1);
  return row ? `/guong/${row.slug}` : null;
}

/** A draft begun at one portal is the same at the others; what is published or taken down at one is so everywhere. */
export async function publishedEverywhere(cluster: Cluster) {
  const [first, second, third] = cluster.portals;
  const cookie = await signIn(cluster, first!, official);
  const draft = randomUUID();
  const made = await saveFields(cluster, first!, {
    id: draft,
    version: 0,
    patch: { kind: "individual", name: "Bà Lê Thị Cụm Máy", campaignId },
    cookie,
  });
  assert.equal(made.status, 200, await made.clone().text());
  for (const portal of [second!, third!]) {
    const answer = await fetch(`${portal.url}/api/nominations/${draft}`, { headers: { cookie } });
    assert.match(await answer.text(), /Bà Lê Thị Cụm Máy/);
  }
  const lags: number[] = [];
  const decider = await signIn(cluster, second!, moderator);
  for (let round = 0; round < 3; round++) {
    const id = await sentNomination(`Ông Trần Văn ${["Một", "Hai", "Ba"][round]!}`);
    const list = await Promise.all(
      cluster.portals.map(({ url }) => fetch(`${url}/guong`).then((a) => a.text())),
    );
    const portal = cluster.portals[round % 3]!;
    const decided = await act(cluster, portal, {
      page: `/kiem-duyet/${id}`,
      action: "/kiem-duyet approve",
      cookie: decider,
    });
    assert.ok(decided.status < 400 && !decided.error, JSON.stringify(decided));
    await until(async () => (await storyOf(id)) !== null);
    const path = (await storyOf(id))!;
    assert.ok(list.every((html) => !html.includes(path)));
    const since = performance.now();
    const shows = ({ url }: { url: string }) =>
      until(async () => (await fetch(`${url}/guong`).then((a) => a.text())).includes(path), since);
    lags.push(...(await Promise.all(cluster.portals.map(shows))));
    await neverStale(cluster, path, 200, 2_000);
  }
  const down = await act(cluster, third!, {
    page: `/kiem-duyet/go-bai?trang=${openingStory}`,
    action: "/kiem-duyet/go-bai takeDown",
    typed: { kind: "hidden", reason: "Rút lại sự đồng ý." },
    cookie: decider,
  });
  assert.equal(down.status, 303);
  const since = performance.now();
  const gone = ({ url }: { url: string }) =>
    until(async () => (await statusAt(url, openingStory)) === 410, since);
  lags.push(...(await Promise.all(cluster.portals.map(gone))));
  await neverStale(cluster, openingStory, 410, 3_000);
  const worst = Math.max(...lags);
  assert.ok(worst <= 2_000, `${worst} ms`);
  return `${lags.length} looks, the last after ${Math.round(worst)} ms, and never the old page again`;
}

/** Asks every portal again and again: once new, none shows what was before. */
async function neverStale({ portals }: Cluster, path: string, status: number, milliseconds: number) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end)
    for (const { url } of portals) assert.equal(await statusAt(url, path), status);
}

/** "I am reading this": said at one portal, told at another. */
export async function claimsShared(cluster: Cluster) {
  const [first, second] = cluster.portals;
  const id = await sentNomination("Ông Phạm Văn Đang Xem");
  const one = await signIn(cluster, first!, moderator);
  const said = await act(cluster, first!, {
    page: `/kiem-duyet/${id}`,
    action: "/kiem-duyet attend",
    typed: { what: "claim" },
    cookie: one,
  });
  assert.ok(said.status < 400 && !said.error, JSON.stringify(said));
  assert.equal(await count(`select count(*) from review_claim where nomination_id = '${id}'`), 1);
  const other = await signIn(cluster, second!, "kiemduyet.minhphung@demo.example");
  const page = await (await fetch(`${second!.url}/kiem-duyet/${id}`, { headers: { cookie: other } })).text();
  assert.match(page, /đang xem/i);
  return "who reads it is told at the other portal";
}

/** A decision taken at a portal that is then killed is carried out by another, once. */
export async function decisionOutlivesItsPortal(cluster: Cluster) {
  const [first, second] = cluster.portals;
  const id = await sentNomination("Bà Võ Thị Còn Lại");
  const cookie = await signIn(cluster, first!, moderator);
  const taken = await act(cluster, first!, {
    page: `/kiem-duyet/${id}`,
    action: "/kiem-duyet approve",
    cookie,
  });
  assert.ok(taken.status < 400 && !taken.error, JSON.stringify(taken));
  process.kill(first!.running().pid, "SIGKILL");
  const waited = await until(async () => (await storyOf(id)) !== null);
  const path = (await storyOf(id))!;
  await until(async () => (await statusAt(second!.url, path)) === 200);
  assert.equal(
    await count(`select count(*) from event where subject_id = '${id}' and action = 'nomination.approve'`),
    1,
  );
  await first!.again();
  assert.equal(await statusAt(first!.url, path), 200);
  return `carried out ${(waited / 1000).toFixed(1)} s after its portal was killed (${undoSeconds} s to take it back), once`;
}
