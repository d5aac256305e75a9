import { createHash } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { db } from "../../db/client";
import { membership, nomination, unit, user } from "../../db/schema";
import type { Actor } from "../../domain/permissions";

/** The demo accounts by what they do in the season. */
const emails = {
  minhPhung: "canbo.minhphung@demo.example",
  tanSonHoa: "canbo.tansonhoa@demo.example",
  city: "kiemduyet@demo.example",
  wardModerator: "kiemduyet.minhphung@demo.example",
} as const;

export type Part = keyof typeof emails;
export type Cast = Record<Part, Actor>;

/** One thing somebody does, on which day before today and at what time. */
export type Act = { daysAgo: number; time: string; run: (cast: Cast) => Promise<unknown> };

/** The demo accounts as actors. */
export async function findCast(): Promise<Cast> {
  const rows = await db()
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      role: membership.role,
      unitId: unit.id,
      unitKind: unit.kind,
    })
    .from(user)
    .innerJoin(membership, eq(membership.userId, user.id))
    .innerJoin(unit, eq(unit.id, membership.unitId))
    .where(inArray(user.email, Object.values(emails)))
    .limit(20);
  const found = Object.entries(emails).map(([part, email]) => {
    const { unitKind, role, unitId, ...person } = rows.find((row) => row.email === email)!;
    return [part, { ...person, memberships: [{ role, unitId, wholeCity: unitKind === "city" }] }];
  });
  return Object.fromEntries(found) as Cast;
}

/** The same id for the same word in every demo. */
export function idOf(word: string): string {
  const hex = createHash("sha256").update(`mùa minh họa ${word}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** What a command about the nomination is told: which one, and that nobody acted since. */
export async function current(word: string): Promise<{ nominationId: string; version: number }> {
  const nominationId = idOf(word);
  const [row] = await db()
    .select({ version: nomination.version })
    .from(nomination)
    .where(eq(nomination.id, nominationId))
    .limit(1);
  return { nominationId, version: row!.version };
}
