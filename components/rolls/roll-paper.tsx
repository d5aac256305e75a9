import { useTranslations } from "next-intl";
import { rollColumns } from "@/domain/rolls/columns";
import type { LoadedRoll } from "@/domain/rolls/load-roll.server";
import type { RollRow } from "@/domain/rolls/rows.server";

type RollPaperProps = {
  roll: Pick<LoadedRoll, "unitName" | "campaignName" | "number" | "datedOn">;
  rows: RollRow[];
};

/** A list as offices send it on paper (NĐ 30/2020/NĐ-CP): the unit and its number, the state, the rows, who signs. */
export function RollPaper({ roll, rows }: RollPaperProps) {
  const t = useTranslations("rollDesk");
  const paper = useTranslations("nomination.paper");
  const [year = "……", month = "……", day = "……"] = roll.datedOn?.split("-") ?? [];
  return (
    <article className="roll-paper">
      <header>
        <p>
          {roll.unitName.toLocaleUpperCase("vi")}
          <small>{t("paperNumber", { number: roll.number || "……/……" })}</small>
        </p>
        <p>
          {paper("state")}
          <br />
          {paper("motto")}
          <small>
            <i>{t("paperPlace", { unit: roll.unitName, day, month, year })}</i>
          </small>
        </p>
      </header>
      <h1>
        {t("paperTitle")}
        <small>{roll.campaignName}</small>
      </h1>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("order")}</th>
            {rollColumns.map((column) => (
              <th key={column} scope="col" className={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }, at) => (
            <tr key={id}>
              <td>{at + 1}</td>
              {rollColumns.map((column) => (
                <td key={column}>{cells[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t("paperTotal", { count: rows.length })}</p>
      <div className="paper-form-foot">
        <p>
          {t("paperMaker")}
          <small>{paper("sign")}</small>
        </p>
        <p>
          {paper("head")}
          <small>{paper("sign")}</small>
        </p>
      </div>
    </article>
  );
}
