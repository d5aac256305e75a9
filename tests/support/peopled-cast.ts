import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { Transaction } from "@/db/client";
import { calendarFeed, membership, notification } from "@/db/schema";
import { write } from "@/db/write";
import type { Actor } from "@/domain/permissions";
import { hashPassword } from "@/domain/users/passwords.server";
import { openSession } from "@/domain/users/sessions.server";
import { addPerson, browser, city } from "./people";
import { hats } from "./peopled-hats";
import { everybody, peoplesPassword, type Person, type Who } from "./peopled-portal";

export type Cast = { people: Record<Who, Person>; author: Actor };

const nobody: Person = { id: "", email: "", cookie: "" };
/** Hashed once for all of them: that is slow on purpose. */
const passwordHash = await hashPassword(peoplesPassword);

/** Everybody once, each with a password, this session, another one, an unread message and a calendar's address. */
export async function cast(): Promise<Cast> {
  const people = { anonymous: nobody } as Record<Who, Person>;
  // Hundreds of casts are made: one transaction each.
  return write(async (tx) => {
    let author!: Actor;
    for (const who of everybody.filter((one) => one !== "anonymous")) {
      const actor = await addWearer(tx, who);
      const sid = await settleIn(tx, actor);
      const token = await encode({ token: { sid }, secret: process.env.AUTH_SECRET! });
      people[who] = { id: actor.id, email: actor.email, cookie: `next-auth.session-token=${token}` };
      if (who === "author") author = actor;
    }
    return { people, author };
  });
}

/** A person with the roles of these. */
export const wearer = (who: keyof typeof hats): Promise<Actor> => write((tx) => addWearer(tx, who));

async function addWearer(tx: Transaction, who: keyof typeof hats): Promise<Actor> {
  const roles = hats[who];
  const person = await addPerson(tx, { passwordHash });
  for (const [role, unitId] of roles)
    await tx.insert(membership).values({ id: randomUUID(), userId: person.id, role, unitId });
  const memberships = roles.map(([role, unitId]) => ({ role, unitId, wholeCity: unitId === city }));
  return { ...person, memberships };
}

/** Returns the present session's id. */
async function settleIn(tx: Transaction, { id: userId }: Actor): Promise<string> {
  await openSession(tx, userId, browser("another browser"));
  const data = { name: "Bà Thử", reference: "BL-0000-0000" };
  const message = { kind: "mistake", data, path: "/guong", createdAt: new Date() } as const;
  await tx.insert(notification).values({ id: randomUUID(), userId, ...message });
  await tx.insert(calendarFeed).values({ userId, tokenHash: randomUUID(), madeAt: new Date() });
  return openSession(tx, userId, browser("this browser"));
}
