import "server-only";
import { changeWords } from "@/components/work/change-words";
import { listBases, listDocumentsToEdit } from "@/domain/documents/admin-queries.server";
import { DomainError } from "@/domain/errors";
import { historyQuery, readHistoryFilter } from "@/domain/history/filter.server";
import { listEvents } from "@/domain/history/queries.server";
import { can } from "@/domain/permissions";
import { listHolidays } from "@/domain/holidays/queries.server";
import { listJobs } from "@/domain/jobs/manage.server";
import { listLetters } from "@/domain/mail/manage.server";
import { listReasonsToEdit } from "@/domain/nominations/reason-templates.server";
import { listSynonyms } from "@/domain/search/synonyms.server";
import { mostRowsOut, rowsTogether } from "@/domain/sheets/list-columns";
import { listOut } from "../_server/list-out";
import { day, moment, place, year } from "./columns";

/** The documents with how they stand. */
export const documents = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.documents"),
  title: ({ t }) => t("documentAdmin.title"),
  rows: (actor) => listDocumentsToEdit(actor),
  columns: (words, column) => [
    column("order", place),
    column("documentNumber", (row) => row.number),
    column("documentTitle", (row) => row.title),
    column("issuer", (row) => row.issuer),
    column("issuedOn", (row) =>
      row.issuedYearOnly ? year(Number(row.issuedOn.slice(0, 4))) : day(row.issuedOn),
    ),
    column("validFrom", (row) => day(row.validFrom)),
    column("validTo", (row) => day(row.validTo)),
    column("state", (row) => words.t(`documentAdmin.standing.${row.standing}`)),
  ],
});

/** What the portal's rules rest on. */
export const bases = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.bases"),
  title: ({ t }) => t("documentAdmin.bases"),
  rows: listBases,
  columns: (words, column) => [
    column("order", place),
    column("rule", (row) => words.t(`documentAdmin.rules.${row.rule}`)),
    column("article", (row) => row.article),
    column("documentNumber", (row) => row.number),
    column("validFrom", (row) => day(row.validFrom)),
    column("validTo", (row) => day(row.validTo)),
    column("note", (row) => (row.toCheck ? words.t("documentAdmin.toCheck") : "")),
  ],
});

/** The public holidays that were entered. */
export const holidays = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.holidays"),
  title: ({ t }) => t("holidayAdmin.title"),
  rows: listHolidays,
  columns: (words, column) => [
    column("order", place),
    column("day", (row) => day(row.day)),
    column("name", (row) => row.name),
  ],
});

/** The history as it is narrowed, the newest first, in the words of its page. */
export const history = listOut({
  query: historyQuery,
  file: ({ t }) => t("listOut.file.history"),
  title: ({ t }) => t("admin.history"),
  rows: async function* (actor, { truoc: _, ...asked }) {
    if (!can(actor, "event.view")) throw new DomainError("not-allowed");
    const { where } = await readHistoryFilter(asked);
    let before: number | undefined;
    for (let read = 0; read < mostRowsOut; read += rowsTogether) {
      const page: Awaited<ReturnType<typeof listEvents>> = await listEvents(
        actor,
        before,
        rowsTogether,
        where,
      );
      yield page.events;
      if (page.next === null) return;
      before = page.next;
    }
  },
  columns: (words, column) => [
    column("at", (row) => moment(row.at)),
    column("by", (row) => row.by ?? words.t("events.portal")),
    column("action", (row) => words.t(`events.actions.${row.action}`)),
    column("about", (row) => row.subject?.name ?? ""),
    column("change", (row) => changeWords(words.t, row.before, row.after)),
  ],
});

/** What the portal works at. */
export const jobs = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.jobs"),
  title: ({ t }) => t("jobs.title"),
  rows: listJobs,
  columns: (words, column) => [
    column("order", place),
    column("what", (row) => words.t(`jobs.kind.${row.kind}`)),
    column("state", (row) => words.t(`jobs.state.${row.state}`)),
    column("by", (row) => row.ownerName ?? words.t("jobs.portal")),
    column("at", (row) => moment(row.createdAt)),
    column("endedAt", (row) => moment(row.finishedAt)),
    column("attempts", (row) => row.attempts),
  ],
});

/** The latest letters: to whom and how far each is, never their words. */
export const letters = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.letters"),
  title: ({ t }) => t("mail.title"),
  rows: listLetters,
  columns: (words, column) => [
    column("order", place),
    column("subject", (row) => row.subject),
    column("name", (row) => row.name),
    column("email", (row) => row.email),
    column("state", (row) => words.t(`mail.state.${row.state}`)),
    column("at", (row) => moment(row.createdAt)),
    column("wentAt", (row) => moment(row.sentAt)),
    column("attempts", (row) => row.attempts),
    column("note", (row) => (row.failure ? words.t(`mail.failure.${row.failure}`) : "")),
  ],
});

/** The reasons that moderators may begin with. */
export const reasons = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.reasons"),
  title: ({ t }) => t("reasonAdmin.title"),
  rows: listReasonsToEdit,
  columns: (words, column) => [
    column("order", place),
    column("action", (row) => words.t(`reasonAdmin.steps.${row.step}`)),
    column("name", (row) => row.title),
    column("words", (row) => row.words),
    column("state", (row) => (row.active ? "" : words.t("reasonAdmin.retired"))),
  ],
});

/** What the search takes for the same. */
export const synonyms = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.synonyms"),
  title: ({ t }) => t("synonymAdmin.title"),
  rows: listSynonyms,
  columns: (words, column) => [
    column("order", place),
    column("words", (row) => row.words),
    column("meant", (row) => row.meant),
    column("state", (row) => (row.active ? "" : words.t("synonymAdmin.retired"))),
  ],
});
