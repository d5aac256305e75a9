"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState, type FormEvent } from "react";
import { mostPasted } from "@/domain/rolls/pasted";
import { fold } from "@/domain/text/fold";
import type { useActionForm } from "../ui/use-action-form";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { useNarrow } from "../ui/use-narrow";
import { useScripted } from "../ui/use-scripted";
import { FileDrop } from "./file-drop";
import { PrintedRoll } from "./printed-roll";
import { RollBar } from "./roll-bar";
import type { RollAnswer, RollGridProps } from "./roll-props";
import { RollHead } from "./roll-head";
import type { RowActs } from "./roll-row";
import { RollTable } from "./roll-table";
import { cellOf, freshId, sheetOf, shownRow, withRows, type SheetRow } from "./sheet";
import { settled } from "./sheet-answers";
import { isIn, isReady, type RollFilter } from "./standings";
import { Suggestions } from "./suggestions";
import { useCells } from "./use-cells";
import { useEdits } from "./use-edits";
import { useLikenesses } from "./use-likenesses";
import { useRoll } from "./use-roll";

type RollSheetProps = RollGridProps & {
  answer: RollAnswer | null;
  form: Pick<ReturnType<typeof useActionForm>, "formProps" | "send" | "pending" | "summary">;
};

/** What a paste or a sending left behind: cells beyond the most, heads of no column, cells that wait for a choice. */
type Told = { left: number; unknown: string[]; unsettled: boolean };

/** Rows of one page, on a phone and where scripts do not run; a desk has all of them. */
const aPage = 50;

/** A list's head, its table and the bar below, as one form. */
export function RollSheet(props: RollSheetProps) {
  const { roll, owner, lists, answer, form } = props;
  const t = useTranslations("rollDesk");
  const scripted = useScripted();
  const { sheet, saving, change, save, latest } = useRoll(
    roll.id,
    owner,
    () => startOf(props),
    answer?.savedAt ?? props.readAt,
  );
  const edits = useEdits(change, latest);
  const alike = useLikenesses(roll.id, sheet.rows, saving.at !== "saving");
  const [told, tell] = useState<Told>({ left: 0, unknown: [], unsettled: false });

  const rows = sheet.rows.map((row) => shownRow(row, sheet.typed[row.id]));
  const has = (filter: RollFilter) => (row: SheetRow) => isIn(filter, row, lists, row.id in alike);
  const [filter, setFilter] = useState(props.filter);
  const [query, setQuery] = useState(props.query);
  // What a filter hides is settled when it is chosen: a row that was mended does not vanish under the hand.
  const hiddenBy = (next: RollFilter) =>
    new Set(next ? rows.filter((row) => row.stored && !has(next)(row)).map(({ id }) => id) : []);
  const [hidden, setHidden] = useState(() => hiddenBy(filter));
  const isShown = ({ id, stored, cells }: SheetRow) =>
    !hidden.has(id) && (!query || !stored || fold(cells.name ?? "").includes(fold(query)));
  const shown = rows.filter(isShown);
  const stored = shown.filter((row) => row.stored);
  const pages = Math.ceil(stored.length / aPage);
  const page = Math.min(props.page, Math.max(1, pages));
  const part = stored.slice((page - 1) * aPage, page * aPage);
  const paged = useNarrow() || !scripted;
  const onPage = paged ? [...part, ...shown.filter((row) => !row.stored)] : shown;
  const choose = (next: RollFilter) => {
    setFilter(next);
    setHidden(hiddenBy(next));
  };

  const cells = useCells({
    rows: shown.filter((row) => row.editable).map(({ id }) => id),
    read: (id, column) => cellOf(latest.current, id, column),
    edits,
    begin: (id) => change((now) => withRows(now, [id])),
    save: () => void save(),
    pasted: (came) => change((now) => ({ ...now, pastes: [...now.pastes, { id: freshId(), ...came }] })),
    left: (left, unknown) => tell({ left, unknown, unsettled: false }),
  });
  const acts = useMemo<RowActs>(
    () => ({
      mend: (id, column, text) => {
        edits.edit({ [id]: { [column]: text } });
        void save();
      },
      settle: (cell, keeps) => {
        change((now) => settled(now, cell, keeps));
        void save();
      },
      remove: (id) => {
        edits.remove(id);
        void save();
      },
    }),
    [edits, change, save],
  );

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (!scripted) return form.formProps.onSubmit(event);
    event.preventDefault();
    const { currentTarget, nativeEvent } = event;
    const isSaved = await save();
    tell({ left: 0, unknown: [], unsettled: latest.current.refused.length > 0 });
    if (isSaved) form.send(currentTarget, (nativeEvent as SubmitEvent).submitter);
  }

  const counts = {
    "": rows.filter(has("")).length,
    "can-sua": rows.filter(has("can-sua")).length,
    "chua-du": rows.filter(has("chua-du")).length,
    "nen-xem": rows.filter(has("nen-xem")).length,
  };
  return (
    <FileDrop roll={roll} save={save}>
      <RollHead
        {...props}
        {...{ saving, rows, counts, filter, choose, query, setQuery }}
        savedAt={answer?.savedAt ?? null}
        quotas={answer?.quotas ?? props.quotas}
      />
      <form {...form.formProps} onSubmit={(event) => void onSubmit(event)} data-keeps="own">
        <FormSummary summary={form.summary} />
        {answer?.sent ? (
          <Notice tone={answer.sent.unsent.length > 0 ? "info" : "success"} role="status">
            {t("sentRows", { count: answer.sent.sent, unsent: answer.sent.unsent.length })}
          </Notice>
        ) : null}
        {told.left > 0 ? (
          <Notice role="alert">{t("tooMany", { limit: mostPasted, left: told.left })}</Notice>
        ) : null}
        {told.unknown.length > 0 ? (
          <Notice role="alert">{t("unknownHeads", { heads: told.unknown.join("”, “") })}</Notice>
        ) : null}
        {told.unsettled ? <Notice role="alert">{t("unsettled")}</Notice> : null}
        <input type="hidden" name="account" value={owner} />
        <input type="hidden" name="id" value={roll.id} />
        <input type="hidden" name="base" value={scripted ? "{}" : baseOf(onPage)} />
        <Suggestions lists={lists} occupations={props.occupations} />
        <RollTable
          rows={onPage}
          numberOf={new Map(rows.map(({ id }, at) => [id, at + 1]))}
          refused={sheet.refused}
          unsent={answer?.sent?.unsent ?? []}
          {...{ alike, lists, acts, scripted, cells }}
        />
        <RollBar
          {...{
            counts,
            choose,
            scripted,
            pending: form.pending,
            address: props.address,
            kept: { loc: filter, tim: query },
            page,
            pages: paged ? pages : 1,
          }}
          ready={rows.filter((row) => isReady(row, lists)).length}
          add={() => change((now) => withRows(now, Array.from({ length: 10 }, freshId)))}
          fill={cells.fill}
          undo={() => {
            edits.undo();
            void save();
          }}
          redo={() => {
            edits.redo();
            void save();
          }}
        />
      </form>
      <PrintedRoll roll={roll} rows={rows.filter(has(""))} />
    </FileDrop>
  );
}

/** What the page begins with: the list as it was read, or as the form was answered, with what was refused. */
function startOf({ answer, rows, spare }: RollSheetProps) {
  const refused = answer?.refused ?? [];
  const typed = Object.fromEntries(
    refused.map(({ id, column, mine, standing }) => [id, { [column]: { text: mine, base: standing } }]),
  );
  return sheetOf(answer?.rows ?? rows, answer?.spare ?? spare, typed, refused);
}

/** What the page had read in the cells it shows, for a form that is sent whole. */
function baseOf(rows: SheetRow[]): string {
  return JSON.stringify(Object.fromEntries(rows.flatMap((row) => (row.stored ? [[row.id, row.cells]] : []))));
}
