import { isNull } from "drizzle-orm";
import { mkdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { closeDatabase, connection } from "../../db/client";
import { migrateDatabase } from "../../db/migrate";
import { unit } from "../../db/schema";
import type { Actor } from "../../domain/permissions";
import { findLikenesses } from "../../domain/persons/find-likenesses.server";
import { seedReference } from "../../seed/reference";
import type { Bench } from "./bench";
import { median, percentile, timesOf } from "./load";
import { openSynthetic, removeSynthetic } from "./synthetic-database";
import { syntheticPersons, writePersons, type SyntheticPerson } from "./synthetic-persons";

const total = 300_000;
const busyWard = "phuong-minh-phung";

/** Who is like a name that is being typed, among 300,000 persons and bodies. */
export async function benchPersons({ rows }: Pick<Bench, "rows">): Promise<void> {
  const file = await makePersons();
  openSynthetic(file);
  try {
    const megabytes = `${(statSync(file).size / 1e6).toFixed(0)} MB`;
    const asked = [...syntheticPersons(2_000, [busyWard], 11)];
    const people = asked.filter(({ kind }) => kind === "individual");
    const ask = async (what: string, who: SyntheticPerson[]) => {
      await timesOf(who.slice(0, 20), likenesses);
      const times = await timesOf(who.slice(0, 300), likenesses);
      rows.add(`likenesses of ${what}, p95 of 300 (300,000 persons)`, percentile(times, 0.95), "ms", {
        goal: { atMost: 30 },
        digits: 1,
        note: `median ${median(times).toFixed(1)} ms; ${megabytes}`,
      });
    };
    const commonest = people.filter(({ name }) => /^Nguyễn (Văn|Thị) \p{L}+$/u.test(name));
    await ask(
      "a name with its year",
      people.filter(({ birthYear }) => birthYear !== null),
    );
    await ask(
      "a name without a year",
      people.map((one) => ({ ...one, birthYear: null })),
    );
    await ask(
      "the commonest names (Nguyễn Văn, Nguyễn Thị)",
      commonest.map((one, at) => ({ ...one, birthYear: at % 2 ? one.birthYear : null })),
    );
    await ask(
      "a body",
      asked
        .filter(({ kind }) => kind === "collective")
        .concat(asked.filter(({ kind }) => kind === "collective")),
    );
  } finally {
    removeSynthetic(file);
  }
}

const official: Actor = {
  id: "nobody",
  name: "",
  email: "",
  memberships: [{ role: "official", unitId: busyWard, wholeCity: false }],
};

const likenesses = (person: SyntheticPerson) => findLikenesses(official, person);

async function makePersons(): Promise<string> {
  const file = resolve(`.bench/data/persons-${total}.db`);
  mkdirSync(resolve(".bench/data"), { recursive: true });
  removeSynthetic(file);
  const opened = openSynthetic(file);
  await migrateDatabase(opened, `file:${file}`);
  await opened.db.transaction((tx) => seedReference(tx));
  const wards = await connection()
    .db.select({ id: unit.id })
    .from(unit)
    .where(isNull(unit.validTo))
    .limit(500);
  const units = [busyWard, ...wards.map(({ id }) => id).filter((id) => id !== busyWard)];
  await writePersons(opened.db, syntheticPersons(total, units));
  await opened.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  closeDatabase();
  return file;
}
