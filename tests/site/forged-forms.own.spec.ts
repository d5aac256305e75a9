import { consents } from "./role-rows";
import { execFile } from "node:child_process";
import type { Client } from "@libsql/client";
import { expect, test } from "./test";
import {
  newPassword,
  peoplesPassword,
  startPeopledPortal,
  type PeopledPortal,
  type Person,
  type Thing,
} from "../support/peopled-portal";
import { watchChanges, type Changes } from "../support/changes";
import { openBeside, workUnderWay } from "../support/pictures";
import { openForm, read, sendForm } from "./action-forms";

let portal: PeopledPortal;
let database: Client;
let changes: Changes;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  portal = await startPeopledPortal({ forged: { kind: "draft", number: 3 } });
  database = openBeside(portal.databaseFile);
  changes = await watchChanges(database);
});

test.afterAll(async () => {
  database.close();
  await portal.server.stop();
});

/** The last page, as its button sends it. */
const sending = { ...consents, then: "send" };
const official = (): Person => portal.scenes.world!.people.official;
const draft = (at: number): Thing => portal.scenes.forged!.things[at]!;
const page = (path: string) => portal.server.url + path;
const nomination = (thing: Thing, part: string) => page(`/ban-lam-viec/de-cu/${thing.id}/${part}`);
const one = async (sql: string, ...args: string[]) => (await database.execute({ sql, args })).rows[0]!;
const nominationOf = ({ id }: Thing) => one("SELECT * FROM nomination WHERE id = ?", id!);

test("an action sent from elsewhere, from nowhere or from null is refused, and changes nothing", async () => {
  // Signed out at the end of it.
  const me = portal.scenes.forged!.people.official;
  // Next itself refuses another origin before the action runs (400); none at all is the portal's own to refuse.
  const forms: [name: string, address: string, typed: Record<string, string>][] = [
    ["/ban-lam-viec/de-cu saveSection", nomination(draft(0), "doi-tuong"), { neighbourhood: "Lạ" }],
    ["/ban-lam-viec/de-cu saveConsents", nomination(draft(0), "kiem-tra"), sending],
    ["/tai-khoan markAllRead", page("/tai-khoan/hop-thu"), {}],
    ["/dang-nhap signOut", page("/tai-khoan"), {}],
  ];
  const own = portal.server.url;
  for (const [name, address, typed] of forms) {
    const form = await openForm(address, name, me.cookie);
    await expect.poll(() => workUnderWay(database)).toBe(0);
    await changes();
    for (const origin of ["https://evil.example", "null", `${own}.evil.example`, "http://127.0.0.1:1", ""]) {
      const answer = await sendForm(form, typed, { ...me, headers: origin ? { origin } : {} });
      const refused = answer.error ?? answer.status;
      expect([name, origin, refused, answer.location]).toEqual([
        name,
        origin,
        origin ? 400 : "foreign-origin",
        undefined,
      ]);
      expect([name, origin, await changes()]).toEqual([name, origin, []]);
    }
    // The same form from the portal's own page does it.
    expect((await sendForm(form, typed, me)).error).toBeUndefined();
    expect([name, await changes()]).not.toEqual([name, []]);
  }
});

test("fields that no form has are ignored, in forms and in what scripts send", async () => {
  const { people } = portal.scenes.forged!;
  const me = official();
  const thing = draft(1);
  const before = await nominationOf(thing);
  const extras = {
    state: "approved",
    status: "approved",
    role: "admin",
    unit_id: "phuong-tan-son-hoa",
    createdById: people.otherOfficial.id,
    sendCount: "9",
    reference: "LT-2026-9999",
    decidedById: me.id,
  };
  const form = await openForm(nomination(thing, "doi-tuong"), "/ban-lam-viec/de-cu saveSection", me.cookie);
  expect((await sendForm(form, { ...extras, neighbourhood: "Khu phố 9" }, me)).status).toBe(303);
  const saved = await nominationOf(thing);
  const changed = Object.keys(before).filter((name) => before[name] !== saved[name]);
  expect(changed.sort()).toEqual(["neighbourhood", "updated_at", "updated_by_id", "version"]);

  // The ward is a field of the form to who works for several; another's is refused, and nothing else of it is kept.
  const elsewhere = { unitId: "phuong-tan-son-hoa", neighbourhood: "Khu phố lạ" };
  const there = await openForm(nomination(thing, "doi-tuong"), "/ban-lam-viec/de-cu saveSection", me.cookie);
  expect((await sendForm(there, elsewhere, me)).status).toBe(200);
  expect(await nominationOf(thing)).toEqual(saved);

  const patch = { ...extras, neighbourhood: "Khu phố 10" };
  const sent = await fetch(page(`/api/nominations/${thing.id}`), {
    method: "PATCH",
    headers: { cookie: me.cookie, origin: portal.server.url, "content-type": "application/json" },
    body: JSON.stringify({ version: saved.version, patch, ...extras, account: me.id }),
  });
  expect(sent.status).toBe(200);
  const again = await nominationOf(thing);
  expect(
    Object.keys(saved)
      .filter((name) => saved[name] !== again[name])
      .sort(),
  ).toEqual(["neighbourhood", "updated_at", "version"]);

  // An administrator's form about one person says nothing of the administrator, whatever it carries.
  const admin = people.admin;
  const space = portal.world.space;
  const roles = "SELECT json_group_array(role || unit_id) AS held FROM membership";
  const held = await one(roles);
  const edit = await openForm(
    page(`/quan-tri/khong-gian/${space.id}`),
    "/quan-tri/khong-gian save",
    admin.cookie,
  );
  const typed = { name: "Góc sách", unitId: "phuong-minh-phung", shown: "1" };
  const more = { role: "admin", userId: me.id, illustrative: "1" };
  const { illustrative } = await one("SELECT illustrative FROM space WHERE id = ?", space.id!);
  expect((await sendForm(edit, { ...typed, ...more }, admin)).status).toBe(303);
  expect(await one("SELECT name, illustrative FROM space WHERE id = ?", space.id!)).toMatchObject({
    name: "Góc sách",
    illustrative,
  });
  expect(await one(roles)).toEqual(held);
});

test("a nomination sent twice, at once and once more, was sent once", async () => {
  const me = official();
  const thing = draft(2);
  const form = await openForm(nomination(thing, "kiem-tra"), "/ban-lam-viec/de-cu saveConsents", me.cookie);
  const answers = await Promise.all(Array.from({ length: 4 }, () => sendForm(form, sending, me)));
  answers.push(await sendForm(form, sending, me));
  for (const { status, location } of answers) {
    expect([status, location]).toEqual([303, `/ban-lam-viec/de-cu/${thing.id}/da-gui`]);
  }
  expect(await nominationOf(thing)).toMatchObject({ state: "submitted", send_count: 1 });
  const count = (table: string, where: string) =>
    one(`SELECT count(*) AS total FROM ${table} WHERE ${where}`, thing.id!);
  expect(await count("nomination_version", "nomination_id = ?")).toMatchObject({ total: 1 });
  expect(await count("event", "action = 'nomination.submit' AND subject_id = ?")).toMatchObject({ total: 1 });
  const told = "SELECT count(*) AS total, count(DISTINCT user_id) AS people FROM notification WHERE path = ?";
  const { total, people } = await one(told, `/kiem-duyet/${thing.id}`);
  expect(total).toBeGreaterThan(0);
  expect(total).toBe(people);
});

/** One of the commands, as the handbook says; this process goes on meanwhile. */
function run(script: string[], environment: Record<string, string>) {
  const env = { ...process.env, ...environment };
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile("npm", ["run", "-s", ...script], { env }, (_fault, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test("an invitation printed in the terminal lets its person in, once", async () => {
  const email = "moi.tu.dong.lenh@phuong.example";
  const invite = (unit: string) =>
    run(["user:invite", "--", "--email", email, "--role", "official", "--unit", unit], {
      DATABASE_URL: `file:${portal.databaseFile}`,
      PORTAL_URL: portal.server.url,
    });
  const unknown = await invite("99999");
  expect([unknown.status, unknown.stderr.trim()]).toEqual([1, "Không có đơn vị hiện nay nào mang mã này."]);
  const { code } = await one("SELECT code FROM unit WHERE id = 'phuong-minh-phung'");
  const { status, stdout } = await invite(String(code));
  expect(status).toBe(0);
  const link = stdout.trim().split("\n").at(-1)!;
  expect(link.startsWith(`${portal.server.url}/loi-moi/`)).toBe(true);
  expect(await one("SELECT count(*) AS total FROM user WHERE email = ?", email)).toMatchObject({ total: 1 });
  const form = await openForm(link, "/loi-moi/[token] acceptInvitation", "");
  expect(await sendForm(form, { password: newPassword }, { cookie: "" })).toMatchObject({
    status: 303,
    location: "/ban-lam-viec",
  });
  expect(await sendForm(form, { password: newPassword }, { cookie: "" })).toMatchObject({
    error: "link-invalid",
  });
  const again = await invite(String(code));
  expect([again.status, again.stderr.trim()]).toEqual([1, "Email này đã có tài khoản."]);
});

test("whoever claims another address each time is still one address", async () => {
  test.setTimeout(180_000);
  const form = await openForm(page("/dang-nhap"), "/dang-nhap signIn", "");
  const claims = (at: number) => ({
    origin: portal.server.url,
    "x-forwarded-for": `203.0.113.${at % 250}, 198.51.100.${at % 250}`,
    forwarded: `for=203.0.113.${at % 250}`,
    "x-real-ip": `203.0.113.${at % 250}`,
  });
  const attempt = (at: number) =>
    sendForm(
      form,
      { email: `nguoi.${at}@phuong.example`, password: "đoán bừa một câu" },
      { cookie: "", headers: claims(at) },
    );
  const errors = [];
  for (let at = 0; at < 100; at++) errors.push((await attempt(at)).error);
  expect(new Set(errors)).toEqual(new Set(["wrong-credentials"]));
  expect((await attempt(100)).error).toBe("too-many-attempts");
  // Nor does next-auth's own address let in whoever the form keeps out.
  const asked = await fetch(page("/api/auth/csrf"));
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookie = asked.headers
    .getSetCookie()
    .map((given) => given.split(";")[0])
    .join("; ");
  const { email } = official();
  const body = new URLSearchParams({ csrfToken, email, password: peoplesPassword, json: "true" });
  const answer = await fetch(page("/api/auth/callback/credentials"), {
    method: "POST",
    headers: { cookie, ...claims(101) },
    body,
    redirect: "manual",
  });
  expect(answer.headers.getSetCookie().some((given) => given.includes("session-token="))).toBe(false);
  expect((await read(answer)).status).toBe(429);
});
