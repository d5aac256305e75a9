import { useLocale, useTranslations } from "next-intl";
import type { ContestToRun, RoundRow } from "@/domain/contests/organiser-queries.server";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { Tag } from "../ui/tag";
import { FieldsForm } from "./fields-form";
import { writePoints } from "./points";
import { SheetTable } from "./sheet-table";

type Acts = Record<"setStanding" | "dropStanding" | "giveSheetBack", FormHandler<void>>;
type RoundEntriesProps = Acts & { round: ContestToRun["rounds"][number]; rows: RoundRow[] };

/** The entries of a round, the best first; each opens to its sheets and to what may be said of it. */
export function RoundEntries({ round, rows, ...acts }: RoundEntriesProps) {
  const t = useTranslations("contest");
  const locale = useLocale();
  return (
    <ol className="ruled">
      {rows.map((row) => (
        <li key={row.id} className="py-2">
          <details>
            <summary className="min-h-11 py-1">
              {row.place ? <strong>{row.place}. </strong> : null}
              <span className="font-semibold wrap-anywhere">{row.title}</span>{" "}
              {row.average === null ? null : (
                <strong className="text-red">
                  {t("points", { points: writePoints(row.average, locale) })}
                </strong>
              )}{" "}
              {row.outcome ? (
                <Tag tone={row.outcome === "on" ? "sage" : "plain"}>
                  {t(`outcome.${row.outcome}`)}
                  {row.ground === "choice" ? ` · ${t("byChoice")}` : null}
                </Tag>
              ) : null}
              {row.differs ? <Tag tone="red">{t("differs")}</Tag> : null}
              <span className="block text-base wrap-anywhere text-soft">
                {row.reference} · {row.entrant} · {row.unitName}
                {row.hidden ? ` · ${t("hidden")}` : null}
              </span>
            </summary>
            <div className="py-2 pl-4">
              {row.words ? <p className="wrap-anywhere">{row.words}</p> : null}
              {row.sheets.length > 0 ? <SheetTable criteria={round.criteria} sheets={row.sheets} /> : null}
              {round.state === "open" ? <Acting round={round} row={row} {...acts} /> : null}
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}

function Acting({
  round,
  row,
  setStanding,
  dropStanding,
  giveSheetBack,
}: Acts & { round: { id: string; kind: string }; row: RoundRow }) {
  const t = useTranslations("contest");
  const values = { roundId: round.id, entryId: row.id };
  if (row.isOwn) return <p className="mt-2">{t("ownEntry")}</p>;
  return (
    <>
      <FieldsForm
        key={`${row.outcome}${row.words}`}
        className="mt-3"
        action={setStanding}
        values={values}
        button={t("say")}
        variant="secondary"
        fields={[
          {
            name: "outcome",
            as: "radios",
            label: t(round.kind === "check" ? "checkSays" : "choiceSays"),
            value: row.outcome ?? "",
            options: (["on", "out"] as const).map((value) => ({ value, label: t(`outcome.${value}`) })),
          },
          {
            name: "words",
            as: "area",
            label: t("why"),
            hint: t(round.kind === "check" ? "whyCheck" : "whyChoice"),
            value: row.words ?? "",
          },
        ]}
      />
      {row.outcome ? (
        <ButtonForm className="mt-2" action={dropStanding} values={values} variant="quiet">
          {t("unsay")}
        </ButtonForm>
      ) : null}
      {row.sheets.length > 0 ? (
        <details className="mt-3">
          <summary className="tap">{t("giveBack")}</summary>
          <FieldsForm
            key={row.sheets.length}
            action={giveSheetBack}
            values={values}
            button={t("giveBack")}
            variant="secondary"
            fields={[
              {
                name: "userId",
                as: "choice",
                label: t("juror"),
                options: row.sheets.map(({ userId, name }) => ({ value: userId, label: name })),
              },
              { name: "words", as: "area", label: t("giveBackWhy") },
            ]}
          />
        </details>
      ) : null}
    </>
  );
}
