import "server-only";
import { deskQuery } from "@/components/nominations/desk/desk-address";
import { entryOf, slug } from "@/domain/address/read-query";
import { listUnitAdoptions } from "@/domain/adoptions/queries.server";
import { listDecisionsToPrint } from "@/domain/certificates/rows.server";
import { listPrintingUnits } from "@/domain/certificates/blanks.server";
import { DomainError } from "@/domain/errors";
import { deskRows, listChosen, type ChosenRow } from "@/domain/nominations/chosen-rows.server";
import { saidOfPeople } from "@/domain/nominations/questions/asked";
import { can } from "@/domain/permissions";
import { listRolls } from "@/domain/rolls/rolls.server";
import { listImports } from "@/domain/sheets/imports.server";
import { inBatches, mostRowsOut, rowsTogether } from "@/domain/sheets/list-columns";
import { suggestionFilters } from "@/domain/suggestions/filters";
import { listSuggestions } from "@/domain/suggestions/queries.server";
import { listOut } from "../_server/list-out";
import { day, fullName, moment, note, place, year } from "./columns";

/** The desk's nominations as they are narrowed, or those chosen there, with the heads by which a file of names is read again. */
export const nominations = listOut({
  query: deskQuery,
  file: ({ t }, query) => t(query.has("chon") ? "deskSheet.file" : "listOut.file.nominations"),
  title: ({ t }) => t("listOut.title.nominations"),
  rows: async function* (actor, { chon, trang: _, ...asked }) {
    if (!can(actor, "desk.enter")) throw new DomainError("not-allowed");
    if (chon.length > 0) {
      const chosen = await listChosen(actor, chon);
      if (chosen.length === 0) throw new DomainError("not-found");
      yield* inBatches(chosen);
      return;
    }
    const filter = {
      group: asked.loc,
      query: asked.q,
      campaignId: asked.dot,
      kind: asked.loai || undefined,
      fieldId: asked["linh-vuc"],
      place: asked.kp,
      order: asked.xep,
    };
    yield* deskRows(actor, filter, rowsTogether, mostRowsOut);
  },
  columns: (words, column) => {
    const { t, locale } = words;
    const said = saidOfPeople.map((name) => ({
      id: name,
      head: t(`nomination.answer.${name}`),
      cell: (row: ChosenRow) => row[name],
    }));
    const own = (id: "reference" | "name" | "unit" | "state", cell: (row: ChosenRow) => string) => ({
      id,
      head: t(`deskSheet.${id}`),
      cell,
    });
    const asked = (
      id: "kind" | "birthYear" | "sex" | "field" | "deed" | "campaign",
      cell: (row: ChosenRow) => ReturnType<typeof year> | string,
    ) => ({ id, head: t(`nomination.answer.${id}`), cell });
    return [
      column("order", place),
      own("reference", (row) => row.reference ?? ""),
      asked("kind", (row) => (row.kind ? t(`nomination.kind.${row.kind}`) : "")),
      own("name", fullName),
      asked("birthYear", (row) => year(row.birthYear)),
      asked("sex", (row) => (row.sex ? t(`nomination.sex.${row.sex}`) : "")),
      ...said,
      own("unit", (row) => row.unitName),
      asked("field", (row) => (locale === "en" ? row.fieldNameEn : row.fieldName) ?? ""),
      asked("deed", (row) => row.deed),
      asked("campaign", (row) => row.campaignName ?? ""),
      own("state", (row) =>
        [t(`nomination.state.${row.state}`), row.onHold ? t("nomination.onHold") : ""]
          .filter(Boolean)
          .join(", "),
      ),
      column("sentAt", (row) => moment(row.submittedAt)),
      column("changedAt", (row) => moment(row.updatedAt)),
      column("note", (row) =>
        note(words, row, ["returned", "rejected"].includes(row.state) ? row.decisionReason : null),
      ),
    ];
  },
});

/** The lists that the person's wards send. */
export const rolls = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.rolls"),
  title: ({ t }) => t("rollDesk.title"),
  rows: async (actor) => {
    if (!can(actor, "desk.enter")) throw new DomainError("not-allowed");
    return listRolls(actor);
  },
  columns: (words, column) => [
    column("order", place),
    column("campaign", (row) => row.campaignName),
    column("unit", (row) => row.unitName),
    column("paperNumber", (row) => row.number),
    column("paperDay", (row) => day(row.datedOn)),
    column("rows", (row) => row.rows),
    column("drafts", (row) => row.drafts),
    column("returned", (row) => row.returned),
    column("deadline", (row) => day(row.deadlineOn)),
    column("changedAt", (row) => moment(row.updatedAt)),
    column("note", (row) => note(words, row)),
  ],
});

/** The files of names that were brought in lately. */
export const imports = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.imports"),
  title: ({ t }) => t("listOut.title.imports"),
  rows: async (actor) => {
    if (!can(actor, "desk.enter")) throw new DomainError("not-allowed");
    return listImports(actor);
  },
  columns: (words, column) => [
    column("order", place),
    column("file", (row) => row.fileName),
    column("campaign", (row) => row.campaignName),
    column("unit", (row) => row.unitName),
    column("broughtAt", (row) => moment(row.createdAt)),
    column("state", (row) => (row.state ? words.t(`jobs.state.${row.state}`) : words.t("sheet.unmade"))),
    column("made", (row) => (row.result ? row.result.made : null)),
    column("updated", (row) => (row.result ? row.result.updated : null)),
    column("refused", (row) => (row.result ? row.result.refused : null)),
  ],
});

/** What citizens told the ward; who told it and how they are reached stays in the inbox. */
export const suggestions = listOut({
  query: { loc: entryOf(suggestionFilters, "") },
  file: ({ t }) => t("listOut.file.suggestions"),
  title: ({ t }) => t("suggestionDesk.title"),
  rows: async function* (actor, { loc }) {
    if (!can(actor, "suggestion.enter")) throw new DomainError("not-allowed");
    let after: string | null = "";
    for (let read = 0; after !== null && read < mostRowsOut; read += rowsTogether) {
      const page: Awaited<ReturnType<typeof listSuggestions>> = await listSuggestions(
        actor,
        { states: suggestionFilters[loc], after },
        rowsTogether,
      );
      yield page.suggestions;
      after = page.next;
    }
  },
  columns: (words, column) => [
    column("order", place),
    column("code", (row) => row.reference),
    column("about", (row) => row.name),
    column("kind", ({ topic, kind }) =>
      words.t(
        topic === "mistake" ? "suggestionDesk.topic.mistake" : `suggestionDesk.kind.${kind ?? "individual"}`,
      ),
    ),
    column("why", (row) => row.reason),
    column("state", (row) => words.t(`suggestionDesk.state.${row.state}`)),
    column("sentAt", (row) => moment(row.createdAt)),
    column("note", (row) => note(words, row)),
  ],
});

/** The models that the person's wards took home. */
export const adoptions = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.adoptions"),
  title: ({ t }) => t("adoption.desk.title"),
  rows: async (actor) => {
    if (!can(actor, "desk.enter")) throw new DomainError("not-allowed");
    return listUnitAdoptions(actor);
  },
  columns: (words, column) => [
    column("order", place),
    column("model", (row) => row.modelName),
    column("unit", (row) => row.unitName),
    column("since", (row) => day(row.sinceOn)),
    column("state", (row) => words.t(`adoption.desk.status.${row.status}`)),
    column("ended", (row) => day(row.endedOn)),
    column("adaptation", (row) => row.adaptation),
    column("result", (row) => row.result),
    column("note", (row) => note(words, row)),
  ],
});

/** The decisions by which a unit gave awards. */
export const decisions = listOut({
  query: { "don-vi": slug() },
  file: ({ t }) => t("listOut.file.decisions"),
  title: ({ t }) => t("listOut.title.decisions"),
  rows: async (actor, asked) => {
    if (!can(actor, "certificate.enter")) throw new DomainError("not-allowed");
    const unitId = asked["don-vi"] ?? (await listPrintingUnits(actor))[0]?.id;
    if (!unitId) throw new DomainError("not-found");
    return listDecisionsToPrint(actor, unitId);
  },
  columns: (words, column) => [
    column("order", place),
    column("decision", (row) => row.number),
    column("decisionDay", (row) => day(row.decidedOn)),
    column("names", (row) => row.names),
    column("issued", (row) => row.issued),
  ],
});
