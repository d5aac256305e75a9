import { randomUUID } from "node:crypto";
import { membership, user } from "@/db/schema";
import { write } from "@/db/write";
import type { Actor, Role } from "@/domain/permissions";
import { userSearchKey } from "@/domain/users/email";
import { hashPassword } from "@/domain/users/passwords.server";

export const city = "tp-ho-chi-minh";
export const minhPhung = "phuong-minh-phung";
export const tanSonHoa = "phuong-tan-son-hoa";

export const goodPassword = "chè xanh buổi sớm 42";

type PersonInput = { email?: string; name?: string; role?: Role; unitId?: string; password?: string | null };

/**
 * A person written straight into the tables. Returns them as an actor. Only whoever signs in is given a password: it is
 * slow to hash, on purpose.
 */
export async function makePerson(input: PersonInput = {}): Promise<Actor> {
  const { role, unitId = city, password = null, name = "Nguyễn Thị Thử" } = input;
  const id = randomUUID();
  const email = input.email ?? `${id}@phuong.example`;
  const passwordHash = password === null ? null : await hashPassword(password);
  await write(async (tx) => {
    await tx.insert(user).values({
      id,
      email,
      name,
      searchKey: userSearchKey({ name, email }),
      passwordHash,
      createdAt: new Date(),
    });
    if (role) await tx.insert(membership).values({ id: randomUUID(), userId: id, role, unitId });
  });
  return { id, name, email, memberships: role ? [{ role, unitId, wholeCity: unitId === city }] : [] };
}
