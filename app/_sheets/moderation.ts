import "server-only";
import { listWaitingWords } from "@/domain/confirmations/waiting.server";
import { DomainError } from "@/domain/errors";
import { queueRows } from "@/domain/nominations/queue.server";
import { filterOf, queueQuery } from "@/domain/nominations/queues";
import { can } from "@/domain/permissions";
import { inBatches, mostRowsOut, rowsTogether } from "@/domain/sheets/list-columns";
import { listWithdrawals } from "@/domain/withdrawals/queries.server";
import { listOut } from "../_server/list-out";
import { day, fullName, moment, note, place } from "./columns";

/** A moderator's queue; of what a ward is amending it says what was last sent. */
export const queue = listOut({
  query: queueQuery,
  file: ({ t }) => t("listOut.file.queue"),
  title: ({ t }) => t("listOut.title.queue"),
  rows: async function* (actor, asked) {
    if (!can(actor, "moderation.enter")) throw new DomainError("not-allowed");
    yield* queueRows(actor, asked.hang, rowsTogether, mostRowsOut, filterOf(asked));
  },
  columns: (words, column) => [
    column("order", place),
    column("name", (row) => row.name),
    column("deed", (row) => row.deed),
    column("unit", (row) => row.unitName),
    column("state", ({ state, onHold }) =>
      [words.t(`nomination.state.${state}`), onHold ? words.t("nomination.onHold") : ""]
        .filter(Boolean)
        .join(", "),
    ),
    column("sendings", (row) => row.sendCount),
    column("sentAt", (row) => moment(row.submittedAt)),
    column("listedUntil", (row) => day(row.listedUntil)),
    column("decidedAt", (row) => moment(row.decidedAt)),
    column("note", (row) => note(words, row)),
  ],
});

/** Consents taken back with the days on which their clocks end. */
export const withdrawals = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.withdrawals"),
  title: ({ t }) => t("listOut.title.withdrawals"),
  rows: async (actor) => {
    if (!can(actor, "word.enter")) throw new DomainError("not-allowed");
    const { open, closed } = await listWithdrawals(actor);
    return [...open, ...closed];
  },
  columns: (words, column) => [
    column("order", place),
    column("name", fullName),
    column("unit", (row) => row.unitName),
    column("channels", (row) =>
      row.channels.map((channel) => words.t(`nomination.channel.${channel}`)).join(", "),
    ),
    column("askedAt", (row) => moment(row.askedAt)),
    column("answerBy", (row) => day(row.answerBy)),
    column("answeredAt", (row) => moment(row.answeredAt)),
    column("stopBy", (row) => day(row.stopBy)),
    column("closedAt", (row) => moment(row.closedAt)),
    column("note", (row) => note(words, row)),
  ],
});

/** Corrections that nobody settled, then people who were asked and have not answered. */
export const waitingWords = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.waitingWords"),
  title: ({ t }) => t("listOut.title.waitingWords"),
  rows: async function* (actor) {
    if (!can(actor, "word.enter")) throw new DomainError("not-allowed");
    const { corrections, asked } = await listWaitingWords(actor);
    const of = (row: Named): Named => ({
      name: row.name,
      honorific: row.honorific,
      unitName: row.unitName,
      who: row.who,
    });
    yield* inBatches<WaitingWord>([
      ...corrections.map((row) => ({
        ...of(row),
        what: ({ t }: Words) => t("wordDesk.outcome.correction"),
        words: row.words,
        at: row.at,
        dueOn: null,
      })),
      ...asked.map((row) => ({
        ...of(row),
        what: ({ t }: Words) =>
          [t(`wordDesk.whoseWord.${row.whose}`), row.overdue ? t("wordDesk.overdue") : ""]
            .filter(Boolean)
            .join(", "),
        words: "",
        at: null,
        dueOn: row.dueOn,
      })),
    ]);
  },
  columns: (words, column) => [
    column("order", place),
    column("what", (row: WaitingWord) => row.what(words)),
    column("name", fullName),
    column("unit", (row) => row.unitName),
    column("who", (row) => row.who),
    column("words", (row) => row.words),
    column("sentAt", (row) => moment(row.at)),
    column("due", (row) => day(row.dueOn)),
  ],
});

type Words = Parameters<Parameters<typeof listOut>[0]["columns"]>[0];
type Named = { name: string; honorific: string; unitName: string; who: string };
type WaitingWord = Named & {
  what: (words: Words) => string;
  words: string;
  at: Date | null;
  dueOn: string | null;
};
