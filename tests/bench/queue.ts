import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { connection, type Database } from "../../db/client";
import { insertMany } from "../../db/insert-many";
import { campaign, consent, field, nomination, nominationVersion, unit, user } from "../../db/schema";
import { queueChoices } from "../../domain/nominations/queue-choices.server";
import { listQueue, nextInQueue } from "../../domain/nominations/queue.server";
import {
  queueAges,
  queueIds,
  queueMarks,
  type QueueFilter,
  type QueueId,
} from "../../domain/nominations/queues";
import type { NominationState } from "../../domain/nominations/workflow";
import type { Actor } from "../../domain/permissions";
import { keepTraces } from "../../domain/persons/traces.server";
import { profileKinds } from "../../domain/profiles/vocabulary";
import type { Bench } from "./bench";
import { percentile, timesOf } from "./load";
import { makeSyntheticDatabase, openSynthetic, removeSynthetic } from "./synthetic-database";
import { syntheticPersons } from "./synthetic-persons";

const total = 20_000;
const rounds = 20;
const day = 86_400_000;

const city = { id: "bench", name: "Người kiểm duyệt", email: "", memberships: [] } as unknown as Actor;
const moderator = (unitId: string, wholeCity: boolean): Actor => ({
  ...city,
  memberships: [{ role: "moderator", unitId, wholeCity }],
});

/** A moderator's queue of twenty thousand nominations: its first page, and the same under every filter, each with all counts. */
export async function benchQueue({ rows }: Pick<Bench, "rows">): Promise<void> {
  const file = await makeSyntheticDatabase("queue", 0, { indexed: false });
  try {
    const { db } = openSynthetic(file);
    const { units, campaignId } = await makeNominations(db);
    const whole = moderator("city", true);
    const slowest = async (work: () => Promise<unknown>) =>
      percentile((await timesOf(Array(rounds).fill(0), work)).slice(3), 0.95);
    for (const queue of queueIds) {
      const { total: found, nominations } = await listQueue(whole, queue);
      if (nominations.length < 40) throw new Error(`Queue ${queue} fills no page: ${nominations.length}`);
      const took = await slowest(() => listQueue(whole, queue));
      const note = `${found} stand in it`;
      rows.add(`queue of ${total}: first page of ${queue}, p95`, took, "ms", { goal: { atMost: 50 }, note });
    }
    const opened = (await listQueue(whole, "cho")).nominations[20]!.id;
    rows.add(
      "queue: the next after a decision, p95",
      await slowest(() => nextInQueue(whole, "cho", {}, opened)),
      "ms",
      {
        goal: { atMost: 50 },
      },
    );
    rows.add("queue: what its filters offer, p95", await slowest(() => queueChoices(whole)), "ms", {
      goal: { atMost: 50 },
    });
    for (const [name, filter] of filtersOf(units, campaignId)) {
      const times = [];
      for (const queue of ["cho", "xong"] as const satisfies QueueId[])
        times.push(await slowest(() => listQueue(whole, queue, "", filter)));
      rows.add(`queue by ${name}, p95`, Math.max(...times), "ms", { goal: { atMost: 100 } });
    }
    const ward = await slowest(() => listQueue(moderator(units[0]!, false), "cho"));
    rows.add("queue of a ward's moderator, p95", ward, "ms", { goal: { atMost: 50 } });
  } finally {
    removeSynthetic(file);
  }
}

function filtersOf(units: string[], campaignId: string): [string, QueueFilter][] {
  return [
    ["campaign", { campaignId }],
    ["a large unit", { unitId: units[0]! }],
    ["a small unit", { unitId: units.at(-1)! }],
    ["field", { fieldId: "giao-duc" }],
    ["kind", { kind: "collective" }],
    ...queueAges.map((age): [string, QueueFilter] => [`age of ${age} days`, { age }]),
    ...queueMarks.map((mark): [string, QueueFilter] => [`mark ${mark}`, { mark }]),
    ["words many have", { words: "nguyen van" }],
    ["words few have", { words: "diệu trâm hẻm 17" }],
    ["words nobody has", { words: "khongcoai" }],
    ["number", { words: "LT-2026-12345" }],
    ["all at once", { campaignId, kind: "individual", age: "3", mark: "chua-dong-y", words: "thi hoa" }],
  ];
}

/** As a city has them at the end of a year: two fifths still wait, every story as long as real ones are. */
const states: NominationState[] = [
  ...Array<NominationState>(8).fill("submitted"),
  ...Array<NominationState>(2).fill("listed"),
  ...Array<NominationState>(3).fill("returned"),
  ...Array<NominationState>(6).fill("approved"),
  "rejected",
];

async function makeNominations(db: Database) {
  const units = (await db.select({ id: unit.id }).from(unit).where(eq(unit.kind, "ward")).limit(168)).map(
    ({ id }) => id,
  );
  const fields = (await db.select({ id: field.id }).from(field).limit(20)).map(({ id }) => id);
  const [one] = await db.select({ id: campaign.id }).from(campaign).limit(1);
  const at = Date.now();
  const text = "Chiều nào bà cũng kê lại hàng ghế nhựa cho bọn trẻ đến đọc sách. ".repeat(40);
  const made = [...syntheticPersons(total, units)].map((person, number) => {
    const state = states[number % states.length]!;
    const sent = new Date(at - (number % 45) * day - number * 1000);
    return {
      ...person,
      id: randomUUID(),
      state,
      kind: number % 12 === 11 ? profileKinds[2] : person.kind,
      onHold: state === "submitted" && number % 40 === 0,
      reference: `LT-2026-${String(number + 1).padStart(5, "0")}`,
      campaignId: one && number % 3 > 0 ? one.id : null,
      fieldId: fields[number % fields.length]!,
      deed: `Giữ hẻm ${number % 97} sạch đẹp, dạy chữ cho trẻ em nghèo`,
      story: {
        type: "doc" as const,
        content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
      },
      sendCount: number % 5 === 0 ? 2 : 1,
      createdById: city.id,
      createdAt: sent,
      updatedAt: sent,
      submittedAt: sent,
      decidedAt: state === "approved" || state === "rejected" ? sent : null,
    };
  });
  await db.transaction(async (tx) => {
    await tx.insert(user).values({
      id: city.id,
      name: city.name,
      email: "bench@demo.example",
      createdAt: new Date(),
    } as typeof user.$inferInsert);
    for (let from = 0; from < total; from += 1000) {
      const part = made.slice(from, from + 1000);
      await insertMany(tx, nomination, part);
      await insertMany(tx, nominationVersion, part.map(versionOf));
      await insertMany(tx, consent, part.filter((_, row) => row % 10 > 0).map(consentOf));
      await keepTraces(
        tx,
        "nomination",
        part.map(({ id }) => id),
      );
    }
  });
  await connection().client.execute("ANALYZE");
  return { units, campaignId: one?.id ?? "" };
}

type Made = { id: string; name: string; deed: string; sendCount: number; submittedAt: Date };

const versionOf = ({
  id,
  name,
  deed,
  sendCount,
  submittedAt,
}: Made): typeof nominationVersion.$inferInsert => ({
  nominationId: id,
  number: sendCount,
  content: { name, deed },
  submittedById: city.id,
  submittedAt,
});

const consentOf = ({ id, name, submittedAt }: Made): typeof consent.$inferInsert => ({
  id: randomUUID(),
  nominationId: id,
  channel: "web",
  giver: "self",
  giverName: name,
  givenOn: "2026-11-01",
  recordedById: city.id,
  recordedAt: submittedAt,
});
