import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { user } from "@/db/schema";
import { signIn } from "@/domain/users/authenticate.server";
import { hashPassword } from "@/domain/users/passwords.server";
import { setBlocked } from "@/domain/users/administer.server";
import { useDatabase } from "../support/database";
import { browser, makePerson } from "../support/people";

useDatabase();

let lastAddress = 0;
/** Milliseconds until a wrong password is refused, each time from another address. */
async function refusalTime(email: string): Promise<number> {
  const began = performance.now();
  const attempt = signIn({ email, password: "không phải", ...browser("test", `10.1.0.${++lastAddress}`) });
  await expect(attempt).rejects.toMatchObject({ code: "wrong-credentials" });
  return performance.now() - began;
}

test("who has no account, a blocked one or one never taken up waits as long for a refusal as everybody", async () => {
  const admin = await makePerson({ role: "admin", password: null });
  const [known, blocked, invited] = await Promise.all([
    makePerson({ password: null }),
    makePerson({ password: null }),
    makePerson({ password: null, email: "chua-nhan@phuong.example" }),
  ]);
  // At the cost that the portal pays, not the tests' cheap one.
  await db()
    .update(user)
    .set({ passwordHash: await hashPassword("chè xanh buổi sớm 42") });
  await db().update(user).set({ passwordHash: null }).where(eq(user.id, invited.id));
  await setBlocked(admin, { userId: blocked.id, blocked: true });
  const asked = [known.email, "khong-co@phuong.example", blocked.email, invited.email];
  const times = asked.map((): number[] => []);
  // In turns, so that whatever else runs on the machine slows all of them; the first round makes what is made once.
  for (let round = 0; round < 8; round++)
    for (const [at, email] of asked.entries()) {
      const time = await refusalTime(email);
      if (round > 0) times[at]!.push(time);
    }
  // The quickest of each: what waits for a busy machine is no part of it. Without the password's cost it would be a tenth.
  const [usual, ...others] = times.map((all) => Math.min(...all));
  for (const [at, least] of others.entries())
    expect([asked[at + 1], least > usual! / 2 && least < usual! * 2]).toEqual([asked[at + 1], true]);
}, 60_000);
