import { randomUUID } from "node:crypto";
import type { Role } from "../domain/permissions";
import { userSearchKey } from "../domain/users/email";
import type { Transaction } from "../db/client";
import { membership, user } from "../db/schema";
import { insertRows } from "./rows";
import { cityId } from "./units";

/** Accounts for trying the portal out. Made only in demo mode, in an empty database. */
export const demoAccounts: { email: string; name: string; role: Role; unitId: string }[] = [
  {
    email: "canbo.minhphung@demo.example",
    name: "Lê Thị Hạnh",
    role: "official",
    unitId: "phuong-minh-phung",
  },
  {
    email: "canbo.tansonhoa@demo.example",
    name: "Phạm Văn Dũng",
    role: "official",
    unitId: "phuong-tan-son-hoa",
  },
  { email: "kiemduyet@demo.example", name: "Nguyễn Thị Lan", role: "moderator", unitId: cityId },
  {
    email: "kiemduyet.minhphung@demo.example",
    name: "Trần Quốc Bảo",
    role: "moderator",
    unitId: "phuong-minh-phung",
  },
  { email: "quantri@demo.example", name: "Võ Minh Tâm", role: "admin", unitId: cityId },
];

export async function seedDemoAccounts(tx: Transaction, passwordHash: string): Promise<void> {
  const createdAt = new Date();
  const people = demoAccounts.map((account) => ({ ...account, id: randomUUID() }));
  await insertRows(
    tx,
    user,
    people.map(({ id, email, name }) => ({
      id,
      email,
      name,
      searchKey: userSearchKey({ name, email }),
      passwordHash,
      createdAt,
    })),
  );
  await insertRows(
    tx,
    membership,
    people.map(({ id, role, unitId }) => ({ id: randomUUID(), userId: id, role, unitId })),
  );
}
