"use client";

import { useTranslations } from "next-intl";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { useActionForm } from "../ui/use-action-form";
import type { CellLists } from "@/domain/rolls/cells";
import type { RollRow as Row } from "@/domain/rolls/rows.server";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";
import type { Unsent } from "@/domain/rolls/send-roll.server";
import { RollSheet } from "./roll-sheet";

/** What a list's whole form is answered. */
export type RollAnswer = {
  savedAt: number;
  rows: Row[];
  refused: (RefusedCell & { mine: string })[];
  spare: string[];
  sent: { sent: number; unsent: Unsent[] } | null;
};

export type RollGridProps = {
  rollId: string;
  owner: string;
  rows: Row[];
  /** Ids for rows that are not begun yet. */
  spare: string[];
  lists: CellLists;
  occupations: string[];
  /** Rows to be shown, where the page shows only some. */
  only: string[] | null;
  action: FormHandler<RollAnswer>;
};

/** A list's rows as a form: it saves each cell as it is left, and whole by its buttons where scripts do not run. */
export function RollGrid(props: RollGridProps) {
  const t = useTranslations("rollDesk");
  const { state, formProps, pending, summary } = useActionForm(props.action);
  const answer = state.ok ? state.data : null;
  const typed = Object.fromEntries(
    (answer?.refused ?? []).map(({ id, column, mine, standing }) => [
      id,
      { [column]: { text: mine, base: standing } },
    ]),
  );
  return (
    <form {...formProps} data-keeps>
      <FormSummary summary={summary} />
      {answer?.sent ? (
        <Notice tone={answer.sent.unsent.length > 0 ? "info" : "success"} role="status">
          {t("sentRows", { count: answer.sent.sent, unsent: answer.sent.unsent.length })}
        </Notice>
      ) : null}
      <RollSheet
        key={answer?.savedAt ?? 0}
        {...props}
        rows={answer?.rows ?? props.rows}
        spare={answer?.spare ?? props.spare}
        typed={typed}
        refused={answer?.refused ?? []}
        unsent={answer?.sent?.unsent ?? []}
        savedAt={answer?.savedAt ?? null}
        pending={pending}
      />
    </form>
  );
}
