import { encode } from "next-auth/jwt";
import { secondFactor } from "@/db/schema";
import { write } from "@/db/write";
import type { Actor } from "@/domain/permissions";
import { offeredSecret, sealSecret } from "@/domain/second-factor/codes.server";
import { askForReset } from "@/domain/second-factor/reset.server";
import { openSession } from "@/domain/users/sessions.server";
import { browser, makePerson, minhPhung } from "./people";
import type { Kind, Thing } from "./peopled-portal";

type PhoneKind = Extract<Kind, "half" | "halfNew" | "phone" | "phoneless" | "lostPhone" | "resetAsked">;

/** Officials with and without a phone, each with a session of their own (`cookie`) and what their phone makes codes with (`secret`). */
export const phoneThings = (admins: Actor): Record<PhoneKind, () => Promise<Thing>> => ({
  half: () => withSession({ half: true, phone: true }),
  halfNew: () => withSession({ half: true, phone: false }),
  phone: () => withSession({ half: false, phone: true }),
  phoneless: () => withSession({ half: false, phone: false }),
  lostPhone: () => withSession({ half: false, phone: true }),
  async resetAsked() {
    const thing = await withSession({ half: false, phone: true });
    await askForReset(admins, thing.id!);
    return thing;
  },
});

async function withSession({ half, phone }: { half: boolean; phone: boolean }): Promise<Thing> {
  const { id } = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const sid = await write((tx) => openSession(tx, id, browser("this browser"), new Date(), half));
  const secret = offeredSecret(sid);
  const row = { userId: id, secret: sealSecret(id, secret), enrolledAt: new Date(), lastStep: 0 };
  if (phone) await write((tx) => tx.insert(secondFactor).values(row));
  const token = await encode({ token: { sid }, secret: process.env.AUTH_SECRET! });
  return { id, secret, cookie: `next-auth.session-token=${token}` };
}
