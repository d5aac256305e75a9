import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { expect, test } from "./test";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";
import { official, signedIn } from "./people";

const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-log-")), "portal.db");
const portal = ownPortal(() => startOwnServer({ databaseFile }));

const secrets = {
  telephone: "0909123456",
  words: "Bà cụ bán vé số đầu hẻm",
  password: "mật-khẩu-gõ-nhầm",
  token: "ma-bi-mat-mot-lan",
};

test("when the database breaks, the log says which request and statement, and nothing that was typed", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  const { url } = portal();
  const address = `/api/nominations/${crypto.randomUUID()}`;
  const save = (version: number, patch: object) =>
    page.request.patch(address, { headers: { origin: url }, data: { version, patch } });
  expect((await save(0, { name: "Bà Tư" })).status()).toBe(200);
  const client = createClient({ url: `file:${databaseFile}` });
  await client.execute(
    "create trigger broken before update on nomination begin select raise(abort, 'x'); end",
  );
  const broken = await save(1, {
    deed: `Giúp người nghèo, gọi ${secrets.telephone}`,
    storyText: `${secrets.words}. `.repeat(9),
  });
  expect(broken.status()).toBe(500);
  await client.execute("drop trigger broken");
  await client.execute("alter table one_time_link rename to one_time_link_elsewhere");
  await client.execute("alter table campaign rename to campaign_elsewhere");
  expect((await page.request.get(`/loi-moi/${secrets.token}?ma=${secrets.token}`)).status()).toBe(500);
  expect((await page.request.get(`/tim-kiem?q=${secrets.telephone}`)).status()).toBeLessThan(501);
  await client.execute("alter table one_time_link_elsewhere rename to one_time_link");
  await client.execute("alter table campaign_elsewhere rename to campaign");
  client.close();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto("/dang-nhap");
  await stranger.getByLabel("Email").fill("la@phuong.example");
  await stranger.getByLabel("Mật khẩu").fill(secrets.password);
  await stranger.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(stranger.getByRole("alert").first()).toBeVisible();

  const id = broken.headers()["x-request-id"]!;
  // Lines are written together, a moment later.
  await expect.poll(() => portal().output()).toMatch(new RegExp(`"${id}".*"fault"`));
  const said = portal().output();
  const line = said.split("\n").find((one) => one.includes(id) && one.includes('"fault"'))!;
  expect(JSON.parse(line)).toMatchObject({
    level: "error",
    fault: expect.any(String),
    code: expect.stringMatching(/^SQLITE_CONSTRAINT/),
    statement: expect.stringMatching(/^update "nomination" set/),
    at: expect.arrayContaining([expect.any(String)]),
  });
  for (const [name, secret] of Object.entries(secrets))
    expect([name, said.includes(secret)]).toEqual([name, false]);
});

test("a fault while signing in is one, not a wrong password, and nobody is told its words", async ({
  page,
}) => {
  await page.goto("/dang-nhap");
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const signIn = () =>
    page.request.post("/api/auth/callback/credentials", {
      form: { csrfToken, email: official, password: secrets.password, json: "true" },
      maxRedirects: 0,
    });
  expect((await signIn()).status()).toBe(401);
  const client = createClient({ url: `file:${databaseFile}` });
  await client.execute("alter table limit_use rename to limit_use_elsewhere");
  const broken = await signIn();
  await client.execute("alter table limit_use_elsewhere rename to limit_use");
  client.close();
  expect(broken.status()).toBe(500);
  expect(broken.headers().location).toBeUndefined();
  const id = broken.headers()["x-request-id"]!;
  await expect.poll(() => portal().output()).toMatch(new RegExp(`"${id}".*"fault"`));
  expect((await signIn()).status()).toBe(401);
});
