import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { programOf } from "../support/debian";
import { openBeside } from "../support/pictures";
import { peoplesPassword } from "../support/peopled-portal";
import { Draft, examined, filledPortal, whole } from "./one-portal";

const library = programOf(
  [
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
  ],
  "faketime",
);
test.skip(!library, "Debian's faketime could not be had: nothing was tried");

const clock = join(mkdtempSync(join(tmpdir(), "lan-toa-clock-")), "clock");
/** What the portal's clock says from now on, beside the true time. */
const setClock = (seconds: number) => writeFileSync(clock, `${seconds < 0 ? "" : "+"}${seconds}`);
const [hour, day] = [3_600, 86_400];

test("a clock that jumps an hour, a day, and back: people sign in again, nothing is lost, comes twice or is held up", async () => {
  test.setTimeout(600_000);
  const { databaseFile, scene, start } = await filledPortal();
  setClock(0);
  const server = await start(databaseFile, {
    LD_PRELOAD: library!,
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: "1",
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    DONT_FAKE_MONOTONIC: "1",
  });
  const database = openBeside(databaseFile);
  const { official } = scene.people;
  try {
    const draft = new Draft(official.cookie, server.url);
    expect((await draft.save("Trước")).status).toBe(200);

    // An hour is longer than a session may idle: a sign-in page, not a fault; and one may sign in.
    setClock(hour);
    expect((await draft.save("Sau một giờ")).status).toBe(401);
    const later = new Draft(await signIn(server.url, official.email, peoplesPassword), server.url);
    expect((await later.save("Sau một giờ")).status).toBe(200);

    // A day on: the night's work is done once, and an account is guessed at until it is held.
    setClock(day);
    await expect.poll(() => done("backup"), { timeout: 60_000 }).toBe(1);
    for (let at = 0; at < 12; at++)
      await signIn(server.url, official.email, "sai mật khẩu rồi").catch(() => null);
    await expect(signIn(server.url, official.email, peoplesPassword)).rejects.toThrow();

    // Set right: nobody is locked out for a day, the session of tomorrow is over, and the night comes again as tonight.
    setClock(0);
    const present = new Draft(await signIn(server.url, official.email, peoplesPassword), server.url);
    expect((await present.save("Lại hôm nay")).status).toBe(200);
    expect(await done("backup")).toBe(1);
    setClock(-day);
    expect((await fetch(`${server.url}/guong`)).status).toBe(200);
    const before = new Draft(await signIn(server.url, official.email, peoplesPassword), server.url);
    expect((await before.save("Hôm qua")).status).toBe(200);
    setClock(0);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    const { rows } = await database.execute(
      "select occasion from outbox where kind = 'digest' group by occasion having count(*) > 1",
    );
    expect(rows).toEqual([]);
    expect(
      await examined(
        databaseFile,
        [draft, later, present, before].map((one) => one.act()),
      ),
    ).toEqual(whole);
  } finally {
    database.close();
    await server.stop();
  }

  async function done(kind: string): Promise<number> {
    const args = [kind];
    const { rows } = await database.execute({
      sql: "select count(*) from job where kind = ? and state = 'done'",
      args,
    });
    return Number(rows[0]![0]);
  }
});

/** Signs in by next-auth's own door, from an address of its own. Returns the cookie; throws where it is refused. */
async function signIn(url: string, email: string, password: string): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookies = (answer: Response) => answer.headers.getSetCookie().map((one) => one.split(";")[0]!);
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie: cookies(asked).join("; "), origin: url },
    body: new URLSearchParams({ csrfToken, email, password }),
    redirect: "manual",
  });
  const session = cookies(answer).find((one) => one.includes("session-token="));
  if (!session) throw new Error(`not let in: ${answer.status}`);
  return session;
}
