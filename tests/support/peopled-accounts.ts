import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { membership } from "@/db/schema";
import { write } from "@/db/write";
import type { Actor } from "@/domain/permissions";
import { spaceInput } from "@/domain/spaces/input";
import { saveSpace } from "@/domain/spaces/save-space.server";
import { makeOneTimeLink } from "@/domain/users/one-time-links.server";
import { openSession } from "@/domain/users/sessions.server";
import { browser, makePerson, minhPhung } from "./people";
import type { Kind, Thing } from "./peopled-portal";

type AccountKind = Extract<Kind, "user" | "space" | "link" | "ward" | "account">;

/** Accounts and what belongs to the portal or to whoever asks. */
export const accountThings = (admins: Actor): Record<AccountKind, () => Promise<Thing>> => ({
  async user() {
    const { id } = await makePerson({ role: "official", unitId: minhPhung, password: null });
    await write((tx) => openSession(tx, id, browser("another browser")));
    const [held] = await db().select().from(membership).where(eq(membership.userId, id)).limit(1);
    return { id, membership: held!.id };
  },
  async space() {
    const id = randomUUID();
    const input = spaceInput.parse({ name: `Góc sách ${id}`, unitId: minhPhung, shown: "1" });
    await saveSpace(admins, { id, version: 0 }, input);
    return { id };
  },
  async link() {
    const { id: userId } = await makePerson({ role: "official", unitId: minhPhung, password: null });
    const link = { userId, purpose: "invitation", createdById: null } as const;
    return { token: (await write((tx) => makeOneTimeLink(tx, link))).split("/").at(-1)! };
  },
  ward: async () => ({ id: minhPhung }),
  account: async () => ({}),
});
