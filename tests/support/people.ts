import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { Transaction } from "@/db/client";
import { membership, user } from "@/db/schema";
import { write } from "@/db/write";
import type { Actor, Role } from "@/domain/permissions";
import { userSearchKey } from "@/domain/users/email";
import type { Browser } from "@/domain/users/sessions.server";

export const city = "tp-ho-chi-minh";
export const minhPhung = "phuong-minh-phung";
export const tanSonHoa = "phuong-tan-son-hoa";

export const goodPassword = "chè xanh buổi sớm 42";

/** As domain/users stores passwords, but at a cost that a test need not pay; the cost stands in the hash. */
const hashed = new Map<string, Promise<string>>();
function cheapHash(password: string): Promise<string> {
  const known = hashed.get(password) ?? hash(password.normalize("NFC"), { memoryCost: 8, timeCost: 1 });
  hashed.set(password, known);
  return known;
}

type PersonInput = { email?: string; name?: string; role?: Role; unitId?: string; password?: string | null };

/** A person who can sign in, written straight into the tables. Returns them as an actor. */
export async function makePerson(input: PersonInput = {}): Promise<Actor> {
  const { password = goodPassword } = input;
  const passwordHash = password === null ? null : await cheapHash(password);
  return write((tx) => addPerson(tx, { ...input, passwordHash }));
}

/** The same within a transaction, with a password that was hashed before. */
export async function addPerson(
  tx: Transaction,
  input: Omit<PersonInput, "password"> & { passwordHash: string | null },
): Promise<Actor> {
  const { role, unitId = city, name = "Nguyễn Thị Thử", passwordHash } = input;
  const id = randomUUID();
  const email = input.email ?? `${id}@phuong.example`;
  const searchKey = userSearchKey({ name, email });
  await tx.insert(user).values({ id, email, name, searchKey, passwordHash, createdAt: new Date() });
  if (role) await tx.insert(membership).values({ id: randomUUID(), userId: id, role, unitId });
  return { id, name, email, memberships: role ? [{ role, unitId, wholeCity: unitId === city }] : [] };
}

/** What asks for a session; `device` where it kept what it was given before. */
export const browser = (userAgent: string, address = "", device: string | null = null): Browser => ({
  userAgent,
  address,
  device,
});
