import { afterEach, beforeEach, vi } from "vitest";
import { write } from "@/db/write";
import { codeAt, offeredSecret } from "@/domain/second-factor/codes.server";
import { enrolAndOpen } from "@/domain/second-factor/prove.server";
import { signIn } from "@/domain/users/authenticate.server";
import { openSession } from "@/domain/users/sessions.server";
import { browser, goodPassword, makePerson, minhPhung } from "./people";

export const from = browser("test", "10.0.0.1");
export const start = new Date("2026-11-28T08:00:00+07:00");

/** The clock `seconds` after `start`. */
export const later = (seconds: number) => vi.setSystemTime(start.getTime() + seconds * 1000);

export const givePassword = (email: string) => signIn({ email, password: goodPassword, ...from });

/** Each test of the file runs as in a real office, not a demo, its clock standing at `start`. */
export function useOffice(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: start });
    process.env.AUTH_SECRET = "mot-chuoi-bi-mat-dai-hon-ba-muoi-hai-ky-tu";
    process.env.PORTAL_DEMO = "0";
    process.env.PORTAL_URL = "https://lantoa.example";
  });
  afterEach(() => {
    vi.useRealTimers();
    delete process.env.AUTH_SECRET;
    delete process.env.PORTAL_DEMO;
    delete process.env.PORTAL_URL;
  });
}

/** Somebody with a phone, enrolled at this moment, and their open session; `shows` is what the phone shows now. */
export async function withPhone(role: "moderator" | "admin" | "official" = "moderator") {
  const person = await makePerson({ role, unitId: role === "admin" ? undefined : minhPhung });
  const half = await write((tx) => openSession(tx, person.id, from, new Date(), true));
  const secret = offeredSecret(half);
  const opened = await enrolAndOpen({ sessionId: half, code: codeAt(secret, new Date()), browser: from });
  return { person, secret, ...opened, shows: () => codeAt(secret, new Date()) };
}
