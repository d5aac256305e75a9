import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AskedPlace } from "@/domain/sheets/context.server";
import type { SheetTable } from "@/domain/sheets/find-tables";
import type { LoadedImport } from "@/domain/sheets/imports.server";
import type { Planned } from "@/domain/sheets/plan-rows";
import { sheetTargets } from "@/domain/sheets/targets";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { ColumnsForm } from "./columns-form";
import { RefusedLink } from "./refused-link";
import { targetWords } from "./row-words";

type ImportReviewProps = {
  loaded: LoadedImport;
  planned: Planned[];
  places: AskedPlace[];
  choose: FormHandler<void>;
  make: FormHandler<void>;
  /** The rows. */
  children: ReactNode;
};

/** A file before its rows are made: what its columns tell, what the rows become, and the one button that makes them. */
export function ImportReview({ loaded, planned, places, choose, make, children }: ImportReviewProps) {
  const t = useTranslations();
  const { tables, choices } = loaded;
  const unsettled = places.some(({ chosen }) => chosen === null);
  const isNamed = choices.columns.some((columns) => columns.includes("name"));
  return (
    <>
      {loaded.notes.map((note) =>
        note === "tcvn3" || note === "vni" ? (
          <Notice key={note} role="status">
            {t(`sheet.fonts.${note}`)}
          </Notice>
        ) : null,
      )}
      <ColumnsForm
        label={places.length > 0 ? `${t("sheet.columns")} · ${t("sheet.places")}` : t("sheet.columns")}
        open={unsettled || !isNamed}
        reading={JSON.stringify(choices)}
        action={choose}
        id={loaded.id}
        targets={sheetTargets.map((target) => ({ value: target, label: targetWords(t, target) }))}
        tables={tables.map((table, at) => ({
          title: titleOf(table, at),
          columns: table.head.map((parts, column) => ({
            head: parts.join(" – "),
            example: exampleOf(table, column),
            target: choices.columns[at]?.[column] ?? "",
          })),
        }))}
        places={places.map(({ words, options, chosen }) => ({
          words,
          chosen: chosen ?? "",
          options: options.map(({ value, formerName, nowName }) => ({
            value,
            label: t("sheet.placeOption", { now: nowName, former: formerName }),
          })),
        }))}
      />
      {children}
      <MakeBar id={loaded.id} planned={planned} make={make} />
    </>
  );

  function titleOf({ sheet }: SheetTable, at: number): string {
    const twins = tables.filter((one) => one.sheet === sheet).length;
    const named = sheet ? t("sheet.tableNamed", { sheet }) : t("sheet.tableCounted", { number: at + 1 });
    return sheet && twins > 1 ? `${named} · ${t("sheet.tableCounted", { number: at + 1 })}` : named;
  }
}

const exampleOf = ({ rows }: SheetTable, column: number) =>
  (rows.find(({ cells }) => cells[column])?.cells[column] ?? "").slice(0, 80);

type MakeBarProps = { id: string; planned: Planned[]; make: FormHandler<void> };

/** Stays at the window's end: what pressing the button will write, and what it will not. */
function MakeBar({ id, planned, make }: MakeBarProps) {
  const t = useTranslations("sheet");
  const made = planned.filter(({ act }) => act === "make").length;
  const updated = planned.filter((one) => one.act === "update" && one.changes.length > 0).length;
  const refused = planned.filter(({ act }) => act === "refuse").length;
  const label =
    made > 0 && updated > 0
      ? t("makeAndUpdate", { made, updated })
      : made > 0
        ? t("make", { made })
        : t("update", { updated });
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-8 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-edge bg-paper px-4 py-3 md:-mx-6 md:px-6">
      {made + updated > 0 ? (
        <ButtonForm action={make} values={{ id }}>
          {label}
        </ButtonForm>
      ) : (
        <p>{t(refused === planned.length ? "nothingGood" : "nothingNew")}</p>
      )}
      {refused > 0 ? (
        <p className="text-base">
          <span className="max-sm:sr-only">{t("refusedStay", { refused })} </span>
          <RefusedLink id={id} refused={refused} />
        </p>
      ) : null}
    </div>
  );
}
