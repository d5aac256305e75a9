import { startOwnServer } from "../support/own-server";
import { startMailServer } from "../support/mail-server";
import { seeded } from "../support/made-chance";
import { startPeopledPortal, type Scene, type Wanted } from "../support/peopled-portal";
import { openBeside, workUnderWay } from "../support/pictures";
import type { RunningServer } from "../support/server";
import { clients, Refused, type Workplace } from "./clients";
import { startExaminer, type Found } from "./examiner";
import { Ledger } from "./ledger";

export type Report = {
  /** What clients were told is done, by kind. */
  acknowledged: Record<string, number>;
  refused: string[];
  /** What was found wrong after a restart, with its round. */
  faults: string[];
  /** Milliseconds from the start of the process to its first answer. */
  restarts: number[];
  letters: { arrived: number; twice: number; unsure: number; lost: number };
};

const secret = "chỉ để thử ".repeat(5);
/** Rounds of one cast: its officials stay below what one person may begin. */
const roundsOfCast = 20;
/** The postman looks every five seconds: every eighth round lives until it was there. */
const longRound = 8;
/** A round ends after so many acts were acknowledged, and a moment; or, where the machine is that slow, after so many milliseconds. */
const acts = { least: 8, most: 50 };
const longest = 12_000;

/**
 * Kills a portal at work so many times with -9, at moments drawn by `seed`, and looks after each restart whether all that
 * clients were told is there, and nothing by half. `settled`: in the end it is left in peace until all work is done, and what
 * was promised is looked at too.
 */
export async function startAndKillPortal(
  kills: number,
  seed: number,
  { settled = true } = {},
): Promise<Report> {
  const post = await startMailServer();
  const environment = {
    AUTH_SECRET: secret,
    SMTP_URL: post.url,
    MAIL_FROM: "lantoa@phuong.example",
    LOG_LEVEL: "error",
  };
  const portal = await startPeopledPortal(wantedFor(kills), environment);
  const { databaseFile, scenes } = portal;
  const examiner = startExaminer(databaseFile);
  const chance = seeded(seed);
  const ledger = new Ledger();
  const report: Report = {
    acknowledged: {},
    refused: ledger.refused,
    faults: [],
    restarts: [],
    letters: { arrived: 0, twice: 0, unsure: 0, lost: 0 },
  };
  let server = portal.server;
  try {
    const before = await examiner.look([]);
    for (let round = 0; round < kills; round++) {
      const first = ledger.acts.length;
      const place = placeOf(server.url, ledger, scenes, round);
      const enough = first + acts.least + chance() * (acts.most - acts.least);
      const letters = round % longRound === 0 ? post.taken.length : -1;
      const over = () => ledger.acts.length >= enough && post.taken.length > letters;
      if (round % roundsOfCast === 0) await staySignedIn(server.url, scenes);
      const since = performance.now();
      await workUntilKilled(server, place, { over, moment: chance() * 300 });
      const begun = performance.now();
      server = await startOwnServer({ databaseFile, environment });
      report.restarts.push(Math.round(performance.now() - begun));
      const answered = performance.now();
      const found = await examiner.look(ledger.drawn(first, chance));
      const faults = faultsOf(found, before).map((fault) => `kill ${round + 1}: ${fault}`);
      report.faults.push(...faults);
      const times = [begun - since, answered - begun, performance.now() - answered].map(Math.round);
      // A run of an hour says where it stands.
      console.log(
        `kill ${round + 1}: ${ledger.acts.length - first} acts, ms at work, starting, looking: ${times.join(", ")}`,
        ...faults,
      );
    }
    if (settled) await settle(databaseFile);
    const last = await examiner.look([...ledger.acts, ...(settled ? ledger.promised : [])]);
    report.faults.push(...faultsOf(last, before).map((fault) => `in the end: ${fault}`));
    report.acknowledged = ledger.counts();
    report.letters = await countLetters(
      databaseFile,
      post.taken.map(({ text }) => text),
    );
  } finally {
    examiner.stop();
    await server.stop();
    await post.stop();
  }
  return report;
}

function wantedFor(kills: number): Wanted {
  const casts = Math.ceil(kills / roundsOfCast);
  return {
    rolls: { kind: "roll", number: Math.ceil(kills / 8) },
    decisions: { kind: "certificate", number: Math.min(kills * 2, 60) },
    ...Object.fromEntries(
      Array.from({ length: casts }, (_, at) => [`cast ${at}`, { kind: "account", number: 1 }]),
    ),
  };
}

function placeOf(url: string, ledger: Ledger, scenes: Record<string, Scene>, round: number): Workplace {
  const { people } = scenes[`cast ${Math.floor(round / roundsOfCast)}`]!;
  return { url, ledger, people, rolls: scenes.rolls!, decisions: scenes.decisions! };
}

/** Whoever waits for their turn asks for something now and then: their session would be over by the time it comes. */
async function staySignedIn(url: string, scenes: Record<string, Scene>): Promise<void> {
  for (const { people } of Object.values(scenes))
    for (const who of ["official", "author", "moderator", "admin"] as const) {
      const { cookie } = people[who];
      const nothing = `${url}/api/nominations/${crypto.randomUUID()}`;
      const { status } = await fetch(nothing, { headers: { cookie } });
      if (status !== 404) throw new Error(`${who} is not signed in any more: ${status}`);
    }
}

type Life = { over: () => boolean; moment: number };

/** Every client does one thing after the other until the portal is gone. */
async function workUntilKilled(server: RunningServer, place: Workplace, life: Life): Promise<void> {
  let alive = true;
  const working = Object.entries(clients).map(async ([name, client]) => {
    while (alive) {
      try {
        await client(place);
      } catch (error) {
        if (!alive) return;
        const said = error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error);
        place.ledger.refused.push(`${name}: ${said}`);
        if (!(error instanceof Refused)) await pause(50);
      }
    }
  });
  const begun = Date.now();
  while (!life.over() && Date.now() - begun < longest) await pause(5);
  await pause(life.moment);
  alive = false;
  process.kill(server.pid, "SIGKILL");
  await Promise.all(working);
}

function faultsOf({ integrity, strays, broken, halves, lost }: Found, before: Found): string[] {
  const grown = Object.entries(halves).filter(([what, count]) => count > before.halves[what]!);
  return [
    ...(integrity === "ok" ? [] : [`integrity_check: ${integrity}`]),
    ...(strays === 0 ? [] : [`${strays} rows that point at nothing`]),
    ...(broken ? [`the history is ${broken.how} at ${broken.id}`] : []),
    ...grown.map(([what, count]) => `${what}: ${count - before.halves[what]!}`),
    ...lost.map((act) => `told it is done, and not there: ${act}`),
  ];
}

/** Until what is due has been done: the leases of those that were killed run out, letters wait for the postman's next look. */
async function settle(databaseFile: string): Promise<void> {
  const database = openBeside(databaseFile);
  const deadline = Date.now() + 240_000;
  while ((await workUnderWay(database)) > 0) {
    if (Date.now() > deadline) throw new Error("Work is still under way four minutes after the last kill.");
    await pause(200);
  }
  database.close();
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A letter that was sent arrived once; one of which nobody knows, once at most. */
async function countLetters(databaseFile: string, taken: string[]): Promise<Report["letters"]> {
  const database = openBeside(databaseFile);
  const { rows } = await database.execute("select id, state from outbox");
  database.close();
  const times = (id: string) => taken.filter((text) => text.includes(`<${id}@`)).length;
  const letters = rows.map(({ id, state }) => ({ state: String(state), times: times(String(id)) }));
  return {
    arrived: taken.length,
    twice: letters.filter((letter) => letter.times > 1).length,
    unsure: letters.filter(({ state }) => state === "unsure" || state === "handing").length,
    lost: letters.filter((letter) => letter.times === 0 && letter.state === "sent").length,
  };
}
