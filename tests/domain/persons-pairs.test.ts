import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { recognition } from "@/db/schema";
import { write } from "@/db/write";
import type { Actor } from "@/domain/permissions";
import { findLikenesses } from "@/domain/persons/find-likenesses.server";
import { keepTraces } from "@/domain/persons/traces.server";
import { useDatabase } from "../support/database";
import { madePairs } from "../support/made-pairs";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { tuned } from "../support/person-pairs";
import { blindTwo } from "../support/person-pairs-blind-two";
import { blindThree } from "../support/person-pairs-blind-three";
import { heldOut } from "../support/person-pairs-held-out";
import { unseen } from "../support/person-pairs-unseen";

useDatabase();

const units: Record<string, string> = { mp: minhPhung, tsh: tanSonHoa, q11: "phuong-7-quan-11" };

function described(text: string) {
  const [name, year, unit] = text.trim().split(";");
  return {
    kind: name!.startsWith("@") ? ("collective" as const) : ("individual" as const),
    name: name!.replace("@", ""),
    birthYear: year ? Number(year) : null,
    unitId: units[unit!]!,
  };
}

const pairsOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [one, other] = line.split(/ [=#] /);
      return { line, same: line.includes(" = "), asked: described(one!), kept: described(other!) };
    });

/** Every second half of a pair stands on the rolls together; each first half is then asked of as an official types it. */
async function measure(official: Actor, text: string) {
  const pairs = pairsOf(text).map((pair) => ({ ...pair, id: randomUUID() }));
  await write(async (tx) => {
    for (const { id, kept } of pairs) {
      const row = { id, level: "ward", form: "commended", year: 2023, namedBy: "decision" } as const;
      await tx.insert(recognition).values({ ...row, ...kept });
    }
    await keepTraces(
      tx,
      "recognition",
      pairs.map(({ id }) => id),
    );
  });
  const missed: string[] = [];
  const mistaken: string[] = [];
  for (const { id, line, same, asked } of pairs) {
    const isFound = (await findLikenesses(official, asked)).some(({ of }) => of.id === id);
    if (same && !isFound) missed.push(line);
    if (!same && isFound) mistaken.push(line);
  }
  const same = pairs.filter((pair) => pair.same).length;
  return {
    missed,
    mistaken,
    found: 1 - missed.length / same,
    false: mistaken.length / (pairs.length - same),
  };
}

test("at least two hundred pairs are labelled, a part of them held out", () => {
  const [one, other] = [pairsOf(tuned), pairsOf(heldOut)];
  expect(one.length + other.length).toBeGreaterThanOrEqual(200);
  expect(other.length).toBeGreaterThanOrEqual(40);
});

test.each([
  ["that were looked at while it was tuned", tuned],
  ["that were held out", heldOut],
  ["that were kept before the comparison ever saw them", unseen],
  ["of the second such set", blindTwo],
  ["of the third such set", blindThree],
  ["composed at random (1)", madePairs(1, 300)],
  ["composed at random (2)", madePairs(2, 300)],
  ["composed at random (3)", madePairs(3, 300)],
  ["composed at random (4)", madePairs(4, 300)],
])(
  "of the pairs %s at least 97 in 100 that are one are found, and at most two in 100 that are not",
  async (_, text) => {
    const official = await makePerson({ role: "official", unitId: minhPhung });
    const measured = await measure(official, text);
    const wrong = [...measured.missed, ...measured.mistaken].join("\n");
    expect(measured.found, wrong).toBeGreaterThanOrEqual(0.97);
    expect(measured.false, wrong).toBeLessThanOrEqual(0.02);
  },
);
